import { probability } from '../estimate/scorer.ts'
import type { Linkage } from '../linkage.ts'
import { Clusters } from './clusters.ts'

/** A judged pair, in ranks. */
export interface Edge {
  readonly a: number
  readonly b: number
  /** log2 odds of "same person". */
  readonly odds: number
}

export interface DecideInput {
  readonly linkage: Linkage
  readonly rows: Int32Array
  /** Strongest first. */
  readonly edges: readonly Edge[]
  readonly same: readonly (readonly [number, number])[]
  readonly different: readonly (readonly [number, number])[]
  readonly linkOdds: number
  /** log2 odds of any pair of ranks, also of one never drawn. */
  readonly oddsOf: (a: number, b: number) => number
}

export interface Decided {
  readonly clusters: Clusters
  /** Edges that joined two clusters. */
  readonly links: readonly Edge[]
  /** Strong enough, but joining would have broken a rule. */
  readonly refused: readonly Edge[]
}

/** Two rows of one person may look this unlike (log2 odds) when others hold them together. */
const LEAST_ODDS_WITHIN = -8

/** Joins the strongest pairs first; two clusters join only when no two of their rows exclude or contradict each other. */
export function decide(input: DecideInput): Decided {
  const clusters = new Clusters(input.rows.length)
  const apart = new Set(input.different.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const links: Edge[] = []
  const refused: Edge[] = []
  for (const [a, b] of input.same) clusters.join(a, b)
  for (const edge of input.edges) {
    if (edge.odds < input.linkOdds) break
    const [first, second] = [clusters.find(edge.a), clusters.find(edge.b)]
    if (first === second) continue
    if (mayJoin(input, clusters.membersOf(first), clusters.membersOf(second), apart)) {
      clusters.join(first, second)
      links.push(edge)
    } else refused.push(edge)
  }
  return { clusters, links, refused }
}

function mayJoin(
  input: DecideInput,
  first: readonly number[],
  second: readonly number[],
  apart: ReadonlySet<string>,
): boolean {
  for (const a of first) {
    for (const b of second) {
      if (apart.has(`${a} ${b}`)) return false
      if (input.linkage.excludes(input.rows[a] ?? 0, input.rows[b] ?? 0)) return false
      if (first.length * second.length > 1 && input.oddsOf(a, b) < LEAST_ODDS_WITHIN) return false
    }
  }
  return true
}

/** What the model itself expects to be right among these links. */
export const expectedPrecision = (links: readonly Edge[]) =>
  links.length === 0 ? 1 : links.reduce((sum, { odds }) => sum + probability(odds), 0) / links.length
