/** Somebody who shares, and how much of the whole is theirs beside the others. */
interface Sharer {
  readonly id: string
  readonly weight: number
}

/**
 * Whole parts of a whole amount by weight, which add up to exactly that amount (largest remainder; of equal remainders the heavier first, then by
 * id). Nobody to share: nothing is given out.
 */
export function shareOut(amount: number, sharers: readonly Sharer[]): Map<string, number> {
  const total = sharers.reduce((sum, { weight }) => sum + weight, 0)
  const parts = sharers.map(({ id, weight }) => {
    const exact = amount * weight
    return { id, weight, whole: Math.floor(exact / total), rest: exact % total }
  })
  const given = parts.reduce((sum, { whole }) => sum + whole, 0)
  const inTurn = parts.toSorted((a, b) => b.rest - a.rest || b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const more = new Set(inTurn.slice(0, amount - given).map(({ id }) => id))
  return new Map(parts.map(({ id, whole }) => [id, whole + (more.has(id) ? 1 : 0)]))
}

/** The same in equal parts. */
export const shareEqually = (amount: number, ids: readonly string[]): Map<string, number> =>
  shareOut(
    amount,
    ids.map((id) => ({ id, weight: 1 })),
  )
