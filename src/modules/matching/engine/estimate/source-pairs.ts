import type { Linkage } from '../linkage.ts'
import { probability } from './scorer.ts'

/** A pair with its log2 odds, in ranks. */
export interface Judged {
  readonly a: number
  readonly b: number
  odds: number
}

/** Counts and odds rest on each other; after three rounds they hardly move. */
const ROUNDS = 3
/** So many pairs of the usual density are taken for granted in each pair of lists, so that a few chance finds say little of short lists. */
const PSEUDO_PAIRS = 5
/** Lists that share 64 times as many people as usual, or as few, say no more: beyond that the count is guesswork. */
const MOST_BITS = 6

/**
 * Some lists share many people (a list and its corrected edition), others few. Counts what each two lists share by the odds so far
 * and adds the difference from what chance across all lists would give, in bits; changes the odds in place. Rows of one list are left alone:
 * for them the comparison `list` speaks already. `firstNew`: only pairs with a row from there on were drawn.
 */
export function weighSourcePairs(linkage: Linkage, rows: Int32Array, edges: readonly Judged[], firstNew = 0): void {
  const fresh = new Set(Array.from(rows.subarray(firstNew), (row) => linkage.sourceOf(row)))
  const sizes = new Map<number, number>()
  for (const row of rows) sizes.set(linkage.sourceOf(row), (sizes.get(linkage.sourceOf(row)) ?? 0) + 1)
  if (sizes.size < 3) return
  const sources = [...sizes.keys()]
  const wide = Math.max(...sources) + 1
  const keyOf = ({ a, b }: Judged) => {
    const [first, second] = [linkage.sourceOf(rows[a] ?? 0), linkage.sourceOf(rows[b] ?? 0)]
    return first === second ? -1 : Math.min(first, second) * wide + Math.max(first, second)
  }
  const keys = edges.map(keyOf)
  const possible = (key: number) => (sizes.get(Math.floor(key / wide)) ?? 0) * (sizes.get(key % wide) ?? 0)
  let allPossible = 0
  for (const [i, first] of sources.entries())
    for (const second of sources.slice(i + 1))
      if (fresh.has(first) || fresh.has(second)) allPossible += (sizes.get(first) ?? 0) * (sizes.get(second) ?? 0)
  const bits = new Map<number, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const met = new Map<number, number>()
    let all = 0
    for (let i = 0; i < edges.length; i++) {
      const key = keys[i] ?? -1
      if (key < 0) continue
      const share = probability((edges[i]?.odds ?? 0) + (bits.get(key) ?? 0))
      met.set(key, (met.get(key) ?? 0) + share)
      all += share
    }
    for (const [key, count] of met) {
      const usual = (all * possible(key)) / allPossible
      const found = Math.log2((count + PSEUDO_PAIRS) / (usual + PSEUDO_PAIRS))
      bits.set(key, Math.max(-MOST_BITS, Math.min(MOST_BITS, found)))
    }
  }
  for (let i = 0; i < edges.length; i++) {
    const edge = edges[i]
    if (edge) edge.odds += bits.get(keys[i] ?? -1) ?? 0
  }
}
