import type { SplitFigures } from '#contract/monitoring/shapes.ts'
import type { Split } from './sum-up.ts'

const THRESHOLD = 5
const SEXES = ['female', 'male', 'sexUnknown'] as const
const DISABILITIES = ['disabled', 'notDisabled', 'disabilityUnknown'] as const

/** Below which a figure of persons is hidden; null where no persons are counted. */
export const hideSmallIn = (countsPeople: boolean): number | null => (countsPeople ? THRESHOLD : null)

const sumOf = (rows: readonly Split[], key: keyof Split) => rows.reduce((total, row) => total + row[key], 0)

/** The splits of some districts and of all of them together; of persons, what is too few is hidden with whatever would give it away. */
export function hideSmall(
  rows: readonly Split[],
  countsPeople: boolean,
): { readonly rows: readonly SplitFigures[]; readonly whole: SplitFigures } {
  const all = { ...rows[0], ...Object.fromEntries([...SEXES, ...DISABILITIES].map((key) => [key, sumOf(rows, key)])) }
  const isHidden = (keys: readonly (keyof Split)[]) =>
    countsPeople && rows.some((row) => keys.some((key) => row[key] > 0 && row[key] < THRESHOLD))
  const hidden = new Set<keyof Split>([
    ...(isHidden(SEXES) ? SEXES : []),
    ...(isHidden(DISABILITIES) ? DISABILITIES : []),
  ])
  const show = (row: Partial<Split>): SplitFigures =>
    Object.fromEntries(
      [...SEXES, ...DISABILITIES].map((key) => [key, hidden.has(key) ? null : (row[key] ?? 0)]),
    ) as SplitFigures
  return { rows: rows.map(show), whole: show(all) }
}
