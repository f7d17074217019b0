import type { Judged } from '../estimate/source-pairs.ts'
import type { Linkage } from '../linkage.ts'

/** Two rows of one list with odds above this are taken for the same person, not for rivals. */
const SAME_IN_LIST = 0

/**
 * A list rarely holds one person twice, so two rows of it that both look like a row elsewhere are rivals: at most one of them is right.
 * Lowers the odds of each by the odds of its rivals, from both ends; changes them in place.
 */
export function weighRivals(linkage: Linkage, rows: Int32Array, edges: readonly Judged[]): void {
  const sourceOf = (rank: number) => linkage.sourceOf(rows[rank] ?? 0)
  const byRank = new Map<number, Judged[]>()
  const known = new Map<number, number>()
  for (const edge of edges) {
    for (const rank of [edge.a, edge.b]) {
      const own = byRank.get(rank)
      if (own) own.push(edge)
      else byRank.set(rank, [edge])
    }
    known.set(edge.a * rows.length + edge.b, edge.odds)
  }
  const areOne = (first: number, second: number) =>
    (known.get(Math.min(first, second) * rows.length + Math.max(first, second)) ?? -1) > SAME_IN_LIST
  /** Sum of the odds of others in the list of `other` that look like `rank`. */
  const rivals = (rank: number, other: number) => {
    let sum = 0
    for (const edge of byRank.get(rank) ?? []) {
      const rival = edge.a === rank ? edge.b : edge.a
      if (rival === other || sourceOf(rival) !== sourceOf(other) || areOne(rival, other)) continue
      sum += 2 ** Math.min(100, edge.odds)
    }
    return sum
  }
  const lowered = edges.map((edge) =>
    sourceOf(edge.a) === sourceOf(edge.b) ? 0 : Math.log2(1 + rivals(edge.a, edge.b) + rivals(edge.b, edge.a)),
  )
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]
    if (edge) edge.odds -= lowered[i] ?? 0
  }
}
