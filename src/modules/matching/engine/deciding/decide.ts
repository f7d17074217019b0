import { probability } from '../estimate/scorer.ts'
import { Clusters } from './clusters.ts'

/** A judged pair, in ranks. */
export interface Edge {
  readonly a: number
  readonly b: number
  /** log2 odds of "same person". */
  readonly odds: number
}

export interface DecideInput {
  /** Number of ranks. */
  readonly size: number
  /** Strongest first. */
  readonly edges: readonly Edge[]
  /** Ranks that are together already. */
  readonly groups: readonly (readonly number[])[]
  readonly same: readonly (readonly [number, number])[]
  readonly different: readonly (readonly [number, number])[]
  readonly linkOdds: number
  /** log2 odds of two rows that have nothing to compare. */
  readonly priorOdds: number
  /** Two clusters join only when their pairs are rather alike than not, on average. */
  readonly onAverage: boolean
  /** Whether two ranks can never be one person. */
  readonly excludes: (a: number, b: number) => boolean
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

/** Two rows of one person may look unlike by so many bits, beyond two rows that have nothing to compare, when others hold them together. */
const UNLIKE_WITHIN = 5
/** So much one pair counts in the average at most. */
const MOST_OF_ONE_PAIR = 10

/** Joins the strongest pairs first; two clusters join only when no two of their rows exclude or contradict each other. */
export function decide(input: DecideInput): Decided {
  const clusters = new Clusters(input.size)
  const apart = partners(input.different)
  const links: Edge[] = []
  const refused: Edge[] = []
  for (const group of input.groups) for (const rank of group) clusters.join(group[0] ?? rank, rank)
  for (const [a, b] of input.same) if (!areApart(clusters, apart, a, b)) clusters.join(a, b)
  for (const edge of input.edges) {
    if (edge.odds < input.linkOdds) break
    const [first, second] = [clusters.find(edge.a), clusters.find(edge.b)]
    if (first === second) continue
    if (
      !areApart(clusters, apart, first, second) &&
      mayJoin(input, clusters.membersOf(first), clusters.membersOf(second))
    ) {
      clusters.join(first, second)
      links.push(edge)
    } else refused.push(edge)
  }
  return { clusters, links, refused }
}

function partners(pairs: readonly (readonly [number, number])[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const [a, b] of pairs) {
    found.set(a, [...(found.get(a) ?? []), b])
    found.set(b, [...(found.get(b) ?? []), a])
  }
  return found
}

/** Whether staff said of some row here and some row there that they are different people. */
function areApart(clusters: Clusters, apart: ReadonlyMap<number, readonly number[]>, a: number, b: number): boolean {
  if (apart.size === 0) return false
  const there = clusters.find(b)
  return clusters
    .membersOf(clusters.find(a))
    .some((rank) => apart.get(rank)?.some((other) => clusters.find(other) === there))
}

function mayJoin(input: DecideInput, first: readonly number[], second: readonly number[]): boolean {
  const several = first.length * second.length > 1
  let sum = 0
  for (const a of first) {
    for (const b of second) {
      if (input.excludes(a, b)) return false
      const odds = several ? input.oddsOf(a, b) : 0
      if (odds < input.priorOdds - UNLIKE_WITHIN) return false
      sum += Math.max(-MOST_OF_ONE_PAIR, Math.min(MOST_OF_ONE_PAIR, odds))
    }
  }
  return !input.onAverage || sum >= 0
}

/** What the model itself expects to be right among these links. */
export const expectedPrecision = (links: readonly Edge[]) =>
  links.length === 0 ? 1 : links.reduce((sum, { odds }) => sum + probability(odds), 0) / links.length
