import type { SplitFigures } from '#contract/monitoring/shapes.ts'
import { type Cell, SMALL_CELLS, type Sum, suppress } from '#modules/training/index.ts'
import type { Split } from './sum-up.ts'

/** Two views of the same amount; each adds up to it. */
const VIEWS = [
  ['female', 'male', 'sexUnknown'],
  ['disabled', 'notDisabled', 'disabilityUnknown'],
] as const
type Group = (typeof VIEWS)[number][number]

/** What a reader misses more when it is hidden: a figure of the whole region than one of a district. */
const LOSS = { row: 1, whole: 50 }

/** Below which a figure of persons is hidden; null where no persons are counted. */
export const hiddenBelow = (countsPeople: boolean): number | null => (countsPeople ? SMALL_CELLS.people : null)

const ALL = 'all'
const keyOf = (at: number | typeof ALL, group: Group) => `${at} ${group}`

/** One view as a table: districts × groups with the sums of both, where how many there are in a district is known to everybody. */
function tableOf(rows: readonly Split[], groups: readonly Group[]) {
  const wholeOf = (group: Group) => rows.reduce((sum, row) => sum + row[group], 0)
  const amount = (at: number) => `${at} amount`
  const cells: Cell[] = [
    ...rows.flatMap((row, at) => [
      { key: amount(at), value: row.amount, isKnown: true, loss: 0 },
      ...groups.map((group) => ({ key: keyOf(at, group), value: row[group], isSecret: true, loss: LOSS.row })),
    ]),
    ...groups.map((group) => ({ key: keyOf(ALL, group), value: wholeOf(group), isSecret: true, loss: LOSS.whole })),
    { key: `${ALL} amount`, value: rows.reduce((sum, row) => sum + row.amount, 0), isKnown: true, loss: 0 },
  ]
  const sums: Sum[] = [
    ...rows.map((_, at) => ({ total: amount(at), parts: groups.map((group) => keyOf(at, group)) })),
    ...groups.map((group) => ({ total: keyOf(ALL, group), parts: rows.map((_, at) => keyOf(at, group)) })),
    { total: `${ALL} amount`, parts: groups.map((group) => keyOf(ALL, group)) },
  ]
  return { cells, sums }
}

/** What of one view is hidden. Where no choice protects, all of it is. */
function hiddenIn(rows: readonly Split[], groups: readonly Group[]): ReadonlySet<string> {
  const { cells, sums } = tableOf(rows, groups)
  const found = suppress(cells, sums, { threshold: SMALL_CELLS.people })
  return found?.hidden ?? new Set(cells.map(({ key }) => key))
}

/**
 * The splits of some districts and of all of them together, by the rule of the training results: of persons, what is too few is hidden with
 * whatever would give it away by subtraction. Of what is not a person nothing is hidden.
 */
export function hideSmall(
  rows: readonly Split[],
  countsPeople: boolean,
): { readonly rows: readonly SplitFigures[]; readonly whole: SplitFigures } {
  // A district of nobody hides nobody.
  const counted = rows.filter(({ amount }) => amount > 0)
  const hidden = new Set(countsPeople ? VIEWS.flatMap((groups) => [...hiddenIn(counted, groups)]) : [])
  const show = (at: number | typeof ALL, countOf: (group: Group) => number): SplitFigures => {
    const cell = (group: Group) => (hidden.has(keyOf(at, group)) ? null : countOf(group))
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
    rows: rows.map((row) => show(counted.indexOf(row), (group) => row[group])),
    whole: show(ALL, (group) => rows.reduce((sum, row) => sum + row[group], 0)),
  }
}
