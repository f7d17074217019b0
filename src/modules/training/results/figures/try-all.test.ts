import { describe, expect, test } from 'vitest'
import { answered, BATCHES, cohortOf, THRESHOLDS } from '../../../../../tests/build/rooms/invented-graduates.ts'
import type { Standing } from '../outcomes/standing.ts'
import { type Cohort, figuresAt } from './figures.ts'
import { keyOf } from './graduate.ts'

const STATES = {
  yes: answered('formal'),
  no: answered('not_yet'),
  unknown: { kind: 'silent', why: 'not_asked' },
  died: { kind: 'gone', life: 'died' },
} as const satisfies Record<string, Standing>
type State = keyof typeof STATES
const NAMES = Object.keys(STATES) as State[]

/** All ways in which so many people can be in so many states, as how many are in each. */
function waysOf(people: number, states: number): number[][] {
  if (states === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, at) => at).flatMap((at) =>
    waysOf(people - at, states - 1).map((rest) => [at, ...rest]),
  )
}

const person = (batch: (typeof BATCHES)[number], three: State, six: State) => ({
  ...{ sex: 'L' as const, disabilities: [], decile: 2, districtCode: '35.07.01', ...batch },
  standings: { 3: STATES[three], 6: STATES[six], 12: STATES[six] },
})

/** Everything shown of some points, group by group; as it is, or in bundles. */
function shownOf(some: Cohort, points: readonly (3 | 6)[], isExact: boolean): Map<string, number> {
  const seen = points.flatMap((months) => {
    const { whole, groups } = figuresAt({ ...some, isOwn: () => isExact }, months, THRESHOLDS)
    const batches = groups.filter(({ group }) => group.dimension === 'batch')
    const gone = ['gone', 'died', 'moved'].map((part) => [`${months} ${part}`, whole?.[part as 'gone'] ?? 0] as const)
    const named = [
      ['all', whole?.counts] as const,
      ...batches.map(({ group, counts }) => [keyOf(group), counts] as const),
    ]
    // How many answered, and of how many, follow from these.
    const counted = named.flatMap(([name, counts]) =>
      (['yes', 'no', 'unknown'] as const).map((part) => [`${months} ${name} ${part}`, counts?.[part] ?? 0] as const),
    )
    return [...gone, ...counted]
  })
  return new Map(seen)
}

/**
 * Whoever knows the rule, and exactly how many took part in each batch, and tries every history there could be: what each question can be answered with where a
 * history is the truth. A figure stands for itself and up to four more, or up to five less.
 */
function tryAll<H>(
  histories: readonly H[],
  truths: readonly H[],
  {
    points,
    cohortFor,
    answersOf,
  }: {
    points: readonly (3 | 6)[]
    cohortFor: (history: H) => Cohort
    answersOf: (history: H) => number[]
  },
) {
  const known = histories.map((history) => [...shownOf(cohortFor(history), points, true).values()])
  return truths.flatMap((truth) => {
    const page = [...shownOf(cohortFor(truth), points, false).values()]
    const fits = (true_: readonly number[]) =>
      page.every((shown, at) => (true_[at] ?? 0) >= shown - 5 && (true_[at] ?? 0) <= shown + 4)
    const answers = histories.filter((_, at) => fits(known[at] ?? [])).map(answersOf)
    // The truth is among them.
    expect(answers).toContainEqual(answersOf(truth))
    return answersOf(truth).map((_, question) => {
      const found = answers.map((one) => one[question] ?? 0)
      return { least: Math.min(...found), most: Math.max(...found) }
    })
  })
}
/** Known to be some, and known to be few. */
const isGivenAway = ({ least, most }: { least: number; most: number }) => least >= 1 && most < 5

describe('whoever knows the rule and tries every history', () => {
  test.each([6, 9])('never learns that a few of %d died, lost or found a job between two points', (people) => {
    const trajectories = [
      ['yes', 'yes'],
      ['yes', 'no'],
      ['no', 'yes'],
      ['no', 'no'],
      ['yes', 'died'],
    ] as const
    const histories = waysOf(people, trajectories.length)
    const found = tryAll(histories, histories, {
      points: [3, 6],
      cohortFor: (counts) =>
        cohortOf(
          counts.flatMap((count, at) => {
            const [three, six] = trajectories[at] ?? (['yes', 'yes'] as const)
            return Array.from({ length: count }, () => person(BATCHES[0], three, six))
          }),
        ),
      answersOf: ([, lost = 0, gained = 0, , died = 0]) => [lost, gained, died],
    })
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(isGivenAway)).toEqual([])
  })

  test('never learns that a few of a batch work, do not, are silent or died', () => {
    const histories = waysOf(5, 4).flatMap((one) => waysOf(6, 4).map((other) => [one, other]))
    const found = tryAll(
      histories,
      histories.filter((_, at) => at % 61 === 0),
      {
        points: [3],
        cohortFor: (counts) =>
          cohortOf(
            counts.flatMap((of, at) =>
              of.flatMap((count, state) => {
                const name = NAMES[state] ?? 'yes'
                return Array.from({ length: count }, () => person(BATCHES[at] ?? BATCHES[0], name, name))
              }),
            ),
          ),
        answersOf: (counts) => counts.flat(),
      },
    )
    expect(found.length).toBeGreaterThan(100)
    expect(found.filter(isGivenAway)).toEqual([])
  })
})
