import type { OverlapMatrix } from '#contract/overlaps/overview.ts'

type Cell = OverlapMatrix['cells'][number]

/** Pairs of a cell or district that wait for a decision. */
export const waiting = ({ duplicate, complementary, sequenceGap }: Omit<Cell, 'row' | 'column'>): number =>
  duplicate + complementary + sequenceGap

/** Rows or columns with the most waiting pairs first, then the most gaps, then by name: what matters is at the upper left. */
export function byWeight<H extends { key: string; name: string }>(
  heads: readonly H[],
  cells: readonly Cell[],
  axis: 'row' | 'column',
): H[] {
  const weight = new Map<string, number>()
  for (const cell of cells) {
    // A waiting pair outweighs any number of gaps that a cell can have.
    const grams = waiting(cell) * 1000 + cell.gaps
    weight.set(cell[axis], (weight.get(cell[axis]) ?? 0) + grams)
  }
  const of = ({ key }: H) => weight.get(key) ?? 0
  return [...heads].sort((one, other) => of(other) - of(one) || one.name.localeCompare(other.name, 'id'))
}
