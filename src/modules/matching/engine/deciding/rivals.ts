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
  const { starts, incident } = byRank(rows.length, edges)
  const areOne = (first: number, second: number) => {
    for (let i = starts[first] ?? 0; i < (starts[first + 1] ?? 0); i++) {
      const edge = edges[incident[i] ?? 0]
      if (edge && (edge.a === second || edge.b === second)) return edge.odds > SAME_IN_LIST
    }
    return false
  }
  /** Sum of the odds of others in the list of `other` that look like `rank`. */
  const rivals = (rank: number, other: number) => {
    let sum = 0
    for (let i = starts[rank] ?? 0; i < (starts[rank + 1] ?? 0); i++) {
      const edge = edges[incident[i] ?? 0]
      if (!edge) continue
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

/** The edges of each rank: those of `rank` are `incident` from `starts[rank]` to `starts[rank + 1]`. */
function byRank(ranks: number, edges: readonly Judged[]): { starts: Int32Array; incident: Int32Array } {
  const starts = new Int32Array(ranks + 1)
  for (const { a, b } of edges) {
    starts[a + 1] = (starts[a + 1] ?? 0) + 1
    starts[b + 1] = (starts[b + 1] ?? 0) + 1
  }
  for (let rank = 0; rank < ranks; rank++) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0)
  const incident = new Int32Array(2 * edges.length)
  const next = starts.slice()
  for (const [at, edge] of edges.entries())
    for (const rank of [edge.a, edge.b]) {
      const place = next[rank] ?? 0
      incident[place] = at
      next[rank] = place + 1
    }
  return { starts, incident }
}
