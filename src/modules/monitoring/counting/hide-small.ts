import type { SplitFigures } from '#contract/monitoring/shapes.ts'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { type Cell, SMALL_CELLS, type Sum, suppress } from '#modules/training/index.ts'
import type { Split } from './sum-up.ts'

/** Two views of the same amount; each adds up to it. */
const VIEWS = [
  ['female', 'male', 'sexUnknown'],
  ['disabled', 'notDisabled', 'disabilityUnknown'],
] as const
type Group = (typeof VIEWS)[number][number]

/** What a reader misses more when it is hidden: a figure of the whole region than one of a district, how many there are than who. */
const LOSS = { row: 1, amount: 5, whole: 50 }

/**
 * What a programme counts: persons, whose every figure is of persons; houses, of which how many stand where is no secret but whose owners are persons; or
 * something of nobody.
 */
export type Counts = 'people' | 'owners' | 'things'

export const countsOf = ({ measure, countsPeople }: Pick<StrategicProgramme, 'measure' | 'countsPeople'>): Counts =>
  countsPeople ? 'people' : measure === 'houses' ? 'owners' : 'things'

/** Below which a figure of persons is hidden; null where nothing is of persons. */
export const hiddenBelow = (counts: Counts): number | null => (counts === 'things' ? null : SMALL_CELLS.people)

const ALL = 'all'
type Of = Group | 'amount'
const keyOf = (at: number | typeof ALL, of: Of) => `${at} ${of}`
const GROUPS: readonly Group[] = VIEWS.flat()

/** One table: districts × (amount and groups) with the sums of all districts, where how many there are in all is known to everybody. */
function tableOf(rows: readonly Split[], counts: Counts) {
  const wholeOf = (of: Of) => rows.reduce((sum, row) => sum + row[of], 0)
  const isOwners = counts === 'owners'
  const cells: Cell[] = [
    ...rows.flatMap((row, at) => [
      { key: keyOf(at, 'amount'), value: row.amount, isSecret: !isOwners, isKnown: isOwners, loss: LOSS.amount },
      ...GROUPS.map((group) => ({ key: keyOf(at, group), value: row[group], isSecret: true, loss: LOSS.row })),
    ]),
    ...GROUPS.map((group) => ({ key: keyOf(ALL, group), value: wholeOf(group), isSecret: true, loss: LOSS.whole })),
    { key: keyOf(ALL, 'amount'), value: wholeOf('amount'), isKnown: true, loss: 0 },
  ]
  const places = [...rows.keys(), ALL] as const
  const sums: Sum[] = [
    ...places.flatMap((at) =>
      VIEWS.map((groups) => ({ total: keyOf(at, 'amount'), parts: groups.map((group) => keyOf(at, group)) })),
    ),
    ...([...GROUPS, 'amount'] as const).map((of) => ({
      total: keyOf(ALL, of),
      parts: rows.map((_, at) => keyOf(at, of)),
    })),
  ]
  return { cells, sums }
}

/** Answers found earlier, by what was asked: to choose takes a second or more, and figures are read far more often than they change. */
const chosen = new Map<string, ReturnType<typeof suppress>>()
const MOST_CHOSEN = 200

function choose(rows: readonly Split[], counts: Counts): ReturnType<typeof suppress> {
  const key = JSON.stringify([counts, rows.map((row) => [row.amount, ...GROUPS.map((group) => row[group])])])
  if (chosen.has(key)) return chosen.get(key)
  const { cells, sums } = tableOf(rows, counts)
  const found = suppress(cells, sums, { threshold: SMALL_CELLS.people })
  const [oldest] = chosen.keys()
  if (chosen.size >= MOST_CHOSEN && oldest !== undefined) chosen.delete(oldest)
  chosen.set(key, found)
  return found
}

/** Of one district, or of all; a null is hidden. */
export interface ShownRow {
  readonly amount: number | null
  readonly split: SplitFigures
}

/**
 * The figures of some districts and of all of them together, by the rule of the training results: of persons, what is too few is hidden with whatever
 * would give it away by subtraction; how many there are in all stays. Where no choice protects, every district is hidden.
 */
export function hideSmall(
  rows: readonly Split[],
  counts: Counts,
): { readonly rows: readonly ShownRow[]; readonly whole: SplitFigures } {
  // A district of nobody hides nobody.
  const counted = rows.filter(({ amount }) => amount > 0)
  const found = counts === 'things' ? undefined : choose(counted, counts)
  const isClosed = counts !== 'things' && !found
  const shown = (at: number | typeof ALL, of: Of, value: number) =>
    (isClosed && !(of === 'amount' && counts === 'owners')) || found?.hidden.has(keyOf(at, of)) ? null : value
  const splitOf = (at: number | typeof ALL, countOf: (group: Group) => number): SplitFigures => {
    const cell = (group: Group) => shown(at, group, countOf(group))
    return {
      female: cell('female'),
      male: cell('male'),
      sexUnknown: cell('sexUnknown'),
      disabled: cell('disabled'),
      notDisabled: cell('notDisabled'),
      disabilityUnknown: cell('disabilityUnknown'),
    }
  }
  return {
    rows: rows.map((row) => {
      const at = counted.indexOf(row)
      return { amount: shown(at, 'amount', row.amount), split: splitOf(at, (group) => row[group]) }
    }),
    whole: splitOf(ALL, (group) => rows.reduce((sum, row) => sum + row[group], 0)),
  }
}
