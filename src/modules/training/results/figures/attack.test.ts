import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutcomeStatus } from '#contract/training/shapes.ts'
import type { Outcome } from '../outcomes/outcome.ts'
import type { Standing } from '../outcomes/standing.ts'
import { type Cohort, figuresAt, keptFigures, type PointFigures } from './figures.ts'
import { type Graduate, keyOf } from './graduate.ts'
import { COHORT } from './known-truth.ts'

const THRESHOLDS = { people: 5, shares: 20, incomes: 10, income_quartiles: 20, income_step: 100_000 }
const POINTS = [3, 6, 12] as const
const PARTS = ['base', 'answered', 'yes', 'no', 'unknown'] as const
const WORKING = ['formal', 'informal', 'own_business'] as const
const OTHER = ['internship', 'school', 'not_yet'] as const
const EVIDENCE = ['self_reported', 'employer_confirmed', 'payroll'] as const

const [first] = COHORT.graduates
const example = first?.standings[12].kind === 'answered' ? first.standings[12].outcome : undefined

const answered = (status: OutcomeStatus): Standing => ({ kind: 'answered', outcome: { ...example, status } as Outcome })
const standing = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<OutcomeStatus>(...WORKING, ...OTHER).map(answered) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Standing>(
      { kind: 'silent', why: 'unreachable' },
      { kind: 'silent', why: 'not_asked' },
      { kind: 'gone', life: 'died' },
      { kind: 'gone', life: 'moved' },
      { kind: 'early' },
    ),
  },
)

/** Lots as good as by chance: the first bits of a hash of the name. */
const lotOf = (seed: number) => (name: string) => {
  let hash = seed
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x5bd1e995) ^ (hash >>> 13)
  return (hash >>> 0) / 2 ** 32
}

const BATCHES = [
  { batchId: 'A', agencyId: 'x', field: 'welding' },
  { batchId: 'B', agencyId: 'x', field: 'garment' },
  { batchId: 'C', agencyId: 'y', field: 'garment' },
] as const
const graduate = fc
  .record({
    sex: fc.constantFrom('L' as const, 'P' as const),
    disabilities: fc.constantFrom([], [], [], ['physical' as const], ['sensory' as const]),
    decile: fc.constantFrom(null, 2, 3, 7),
    batch: fc.constantFrom(...BATCHES),
    districtCode: fc.constantFrom('35.07.01', '35.07.02', '35.07.03', null),
    at: fc.tuple(standing, standing, standing),
  })
  .map(({ batch, at: [three, six, twelve], ...rest }) => ({
    ...rest,
    ...batch,
    standings: { 3: three, 6: six, 12: twelve },
  }))
const cohortOf = (graduates: readonly (Omit<Graduate, 'id'> & Pick<Cohort['graduates'][number], 'standings'>)[]) => ({
  costs: new Map(BATCHES.map(({ batchId }) => [batchId, 10_000_000])),
  isOwn: () => false,
  lot: lotOf(1),
  graduates: graduates.map((one, id) => ({ ...one, id: String(id) })),
})
const cohort: fc.Arbitrary<Cohort> = fc.array(graduate, { maxLength: 90 }).map(cohortOf)

/** Whatever is said of a year at all its points, by name; what is hidden is less than a bundle, which is none. */
function pageOf(some: Cohort): Map<string, number> {
  const page = new Map<string, number>()
  const put = (where: string, counts: object) => {
    for (const [part, count] of Object.entries(counts))
      if (typeof count !== 'object' || count === null) page.set(`${where} ${part}`, count ?? 0)
  }
  for (const months of POINTS) {
    const { whole, groups } = figuresAt(some, months, THRESHOLDS)
    if (whole)
      for (const part of [whole, whole.counts, whole.statuses, whole.evidence, whole.silences])
        put(`${months} all`, part)
    for (const { group, counts } of groups) put(`${months} ${keyOf(group)}`, counts)
  }
  const kept = keptFigures(some, THRESHOLDS)
  put('kept all', kept.whole?.counts ?? {})
  for (const { group, counts } of kept.groups) put(`kept ${keyOf(group)}`, counts)
  return page
}

/** Every sum on the page of one point. */
function sumsOf({ groups }: Pick<PointFigures, 'groups'>, at: string): { total: string; parts: string[] }[] {
  const names = ['all', ...groups.map(({ group }) => keyOf(group))].map((name) => `${at} ${name}`)
  const rows = names.flatMap((name) => [
    { total: `${name} base`, parts: [`${name} answered`, `${name} unknown`] },
    { total: `${name} answered`, parts: [`${name} yes`, `${name} no`] },
  ])
  const whole = [
    { total: 'yes', parts: WORKING },
    { total: 'no', parts: OTHER },
    { total: 'yes', parts: EVIDENCE },
    { total: 'gone', parts: ['died', 'moved'] },
    { total: 'due', parts: ['base', 'gone'] },
  ].map(({ total, parts }) => ({ total: `${at} all ${total}`, parts: parts.map((part) => `${at} all ${part}`) }))
  return at === 'kept' ? rows : [...rows, ...whole]
}

describe('any cohort of up to 90 graduates, for who may not read them', () => {
  test('whatever is subtracted from whatever, at one point or between points, is no fewer than five', () => {
    let differences = 0
    fc.assert(
      fc.property(cohort, (some) => {
        const page = pageOf(some)
        expect([...page].filter(([, count]) => count % 5 !== 0)).toEqual([])
        // The same at different points, and kept jobs beside both.
        const same = Map.groupBy(page, ([name]) => name.slice(name.indexOf(' ')))
        for (const counts of same.values())
          for (const [, one] of counts)
            for (const [, other] of counts)
              if (one !== other) {
                differences++
                if (Math.abs(one - other) < 5) throw new Error(`${one} and ${other}`)
              }
      }),
      { seed: 1, numRuns: 40 },
    )
    expect(differences).toBeGreaterThan(100)
  })

  test('the page is a year that might have been: every sum on it holds where groups are large enough to be shown', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const page = pageOf(some)
        const at = (name: string) => page.get(name) ?? 0
        for (const months of POINTS) {
          const figures = figuresAt(some, months, THRESHOLDS)
          if (!figures.whole) continue
          const sums = [...sumsOf(figures, `${months}`), ...(months === 12 ? sumsOf(figures, 'kept') : [])]
          for (const { total, parts } of sums)
            expect([total, parts.reduce((sum, part) => sum + at(part), 0)]).toEqual([total, at(total)])
        }
      }),
      { seed: 2, numRuns: 40 },
    )
  })

  test('shares come from the counts beside them, of twenty answers or more', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        for (const { counts, rates } of figuresAt(some, 12, THRESHOLDS).groups) {
          if (!rates.share) continue
          expect(counts.answered).toBeGreaterThanOrEqual(20)
          expect(rates.share.rate).toBeCloseTo((counts.yes ?? 0) / (counts.answered ?? 0), 3)
          expect(rates.share.lowest).toBeLessThanOrEqual(rates.share.rate)
          expect(rates.share.highest).toBeGreaterThanOrEqual(rates.share.rate)
        }
      }),
      { seed: 3, numRuns: 60 },
    )
  })

  test('nothing depends on the order in which graduates come', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const turned = { ...some, graduates: [...some.graduates].reverse() }
        const inOrder = (page: Map<string, number>) => [...page].sort(([a], [b]) => (a < b ? -1 : 1))
        expect(inOrder(pageOf(turned))).toEqual(inOrder(pageOf(some)))
      }),
      { seed: 4, numRuns: 20 },
    )
  })

  test('for who may read all of them every count is as it is', () => {
    fc.assert(
      fc.property(cohort, (some) => {
        const { whole, early } = figuresAt({ ...some, isOwn: () => true }, 12, THRESHOLDS)
        const of = (test: (one: Standing) => boolean) =>
          some.graduates.filter(({ standings }) => test(standings[12])).length
        expect(early).toBe(of(({ kind }) => kind === 'early'))
        if (!whole) return
        expect(whole.gone).toBe(of(({ kind }) => kind === 'gone'))
        expect(whole.counts.answered).toBe(of(({ kind }) => kind === 'answered'))
        expect(whole.counts.unknown).toBe(of(({ kind }) => kind === 'silent'))
      }),
      { seed: 5, numRuns: 60 },
    )
  })
})

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

test('a year of a whole region: 40 districts and 60 batches of twenty; every group is near the truth', () => {
  const graduates = Array.from({ length: 1200 }, (_, at) => ({
    id: String(at),
    sex: at % 3 ? ('P' as const) : ('L' as const),
    disabilities: at % 11 ? [] : ['physical' as const],
    decile: (at % 10) + 1,
    field: `field-${Math.floor(at / 20) % 7}`,
    districtCode: `35.07.${String(((at * at) % 40) + 1).padStart(2, '0')}`,
    batchId: `batch-${Math.floor(at / 20)}`,
    agencyId: `agency-${Math.floor(at / 200)}`,
    standings: { 3: answered('formal'), 6: answered('formal'), 12: at % 4 ? answered('formal') : answered('not_yet') },
  }))
  const all = { graduates, costs: new Map(), isOwn: () => true, lot: lotOf(2) }
  const [exact, bundled] = [true, false].map((own) => figuresAt({ ...all, isOwn: () => own }, 12, THRESHOLDS))
  expect({ ...bundled?.whole?.counts, unknown: 0 }).toEqual(exact?.whole?.counts)
  for (const { group, counts } of bundled?.groups ?? []) {
    const truth = exact?.groups.find((one) => keyOf(one.group) === keyOf(group))?.counts
    for (const part of PARTS)
      expect([keyOf(group), Math.abs((counts[part] ?? 0) - (truth?.[part] ?? 0)) < 10]).toEqual([keyOf(group), true])
  }
})
