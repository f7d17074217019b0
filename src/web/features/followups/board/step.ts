/**
 * The card that an arrow leads to: the next in its column, or the one at the same height in the nearest column that has cards. Undefined where there is
 * none, or when no card has the focus.
 */
export function stepTo<T>(
  columns: readonly (readonly T[])[],
  from: unknown,
  way: 'up' | 'down' | 'left' | 'right',
): T | undefined {
  const at = columns.findIndex((cards) => cards.some((card) => card === from))
  const column = columns[at]
  if (!column) return undefined
  const row = column.findIndex((card) => card === from)
  if (way === 'up') return column[row - 1]
  if (way === 'down') return column[row + 1]
  const beside = way === 'left' ? columns.slice(0, at).toReversed() : columns.slice(at + 1)
  const cards = beside.find((others) => others.length > 0)
  return cards?.[Math.min(row, cards.length - 1)]
}
