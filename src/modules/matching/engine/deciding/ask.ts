import { probability } from '../estimate/scorer.ts'
import type { QuestionReason } from '../types.ts'
import type { Clusters } from './clusters.ts'
import type { Edge } from './decide.ts'

export interface Ask extends Edge {
  readonly reason: QuestionReason
  readonly joins: number
}

/**
 * The pairs put before a person: between two clusters only the strongest, most expected gain (probability × pairs it would join)
 * for each newly asked row first, until the share of rows is used up.
 */
export function chooseQuestions(
  clusters: Clusters,
  edges: readonly Edge[],
  refused: ReadonlySet<Edge>,
  mostRows: number,
  answered: ReadonlySet<string>,
): Ask[] {
  const between = new Map<string, Ask>()
  for (const edge of edges) {
    const [first, second] = [clusters.find(edge.a), clusters.find(edge.b)]
    if (first === second || answered.has(`${edge.a} ${edge.b}`)) continue
    const key = first < second ? `${first} ${second}` : `${second} ${first}`
    if (between.has(key)) continue
    const joins = clusters.membersOf(first).length * clusters.membersOf(second).length
    between.set(key, { ...edge, joins, reason: refused.has(edge) ? 'conflict' : 'unsure' })
  }
  const gain = ({ odds, joins }: Ask) => probability(odds) * joins
  const best = [...between.values()].sort((x, y) => gain(y) - gain(x) || x.a - y.a || x.b - y.b)
  const rows = new Set<number>()
  const chosen: Ask[] = []
  for (const ask of best) {
    const fresh = [ask.a, ask.b].filter((rank) => !rows.has(rank))
    if (rows.size + fresh.length > mostRows) continue
    for (const rank of fresh) rows.add(rank)
    chosen.push(ask)
  }
  return chosen
}
