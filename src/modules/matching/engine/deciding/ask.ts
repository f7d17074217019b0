import { probability } from '../estimate/scorer.ts'
import type { QuestionReason } from '../types.ts'
import type { Clusters } from './clusters.ts'
import type { Edge } from './decide.ts'

export interface Ask extends Edge {
  readonly reason: QuestionReason
  /** Probability × root of the pairs that it would join. */
  readonly gain: number
}

/**
 * The pairs put before a person. Between two clusters one pair is enough, so rows already asked about stand for their cluster again;
 * most expected gain for each newly asked row comes first, until the share of rows is used up.
 */
export function chooseQuestions(
  clusters: Clusters,
  edges: readonly Edge[],
  refused: ReadonlySet<Edge>,
  mostRows: number,
  different: readonly (readonly [number, number])[],
): Ask[] {
  const answered = new Set(different.map(([a, b]) => keyOf(clusters, a, b)))
  const candidates = candidatesOf(clusters, edges, refused, answered)
  const asked = new Map<number, number>()
  const chosen: Ask[] = []
  let rows = 0
  // Gain for each new row: pairs that need two are worth half of those that need one, so the queue is passed with rising patience.
  const best = [...candidates].sort((x, y) => y.gain - x.gain || x.a - y.a || x.b - y.b)
  const take = (candidate: Ask) => {
    const [first, second] = [clusters.find(candidate.a), clusters.find(candidate.b)]
    const a = asked.get(first) ?? candidate.a
    const b = asked.get(second) ?? candidate.b
    rows += Number(!asked.has(first)) + Number(!asked.has(second))
    asked.set(first, a)
    asked.set(second, b)
    chosen.push({ ...candidate, a: Math.min(a, b), b: Math.max(a, b) })
  }
  const waiting = new Map<number, Ask[]>()
  for (const candidate of best) {
    for (const root of [clusters.find(candidate.a), clusters.find(candidate.b)])
      waiting.set(root, [...(waiting.get(root) ?? []), candidate])
  }
  const taken = new Set<Ask>()
  const queue = new GainQueue(best, (candidate) => {
    const cost = Number(!asked.has(clusters.find(candidate.a))) + Number(!asked.has(clusters.find(candidate.b)))
    return { cost, worth: cost === 0 ? Number.POSITIVE_INFINITY : candidate.gain / cost }
  })
  for (let next = queue.next(taken); next; next = queue.next(taken)) {
    taken.add(next.candidate)
    if (rows + next.cost > mostRows) continue
    take(next.candidate)
    for (const root of [clusters.find(next.candidate.a), clusters.find(next.candidate.b)])
      for (const other of waiting.get(root) ?? []) if (!taken.has(other)) queue.push(other)
  }
  return chosen
}

function keyOf(clusters: Clusters, a: number, b: number): string {
  const [first, second] = [clusters.find(a), clusters.find(b)]
  return first < second ? `${first} ${second}` : `${second} ${first}`
}

function candidatesOf(
  clusters: Clusters,
  edges: readonly Edge[],
  refused: ReadonlySet<Edge>,
  answered: ReadonlySet<string>,
): Ask[] {
  const between = new Map<string, Ask>()
  for (const edge of edges) {
    const [first, second] = [clusters.find(edge.a), clusters.find(edge.b)]
    const key = keyOf(clusters, edge.a, edge.b)
    if (first === second || answered.has(key) || between.has(key)) continue
    const joins = clusters.membersOf(first).length * clusters.membersOf(second).length
    // Large clusters meet in many pairs, and the best of many looks better than it is: joined pairs count by their root.
    const gain = probability(edge.odds) * Math.sqrt(joins)
    between.set(key, { ...edge, gain, reason: refused.has(edge) ? 'conflict' : 'unsure' })
  }
  return [...between.values()]
}

/** Candidates by worth; those whose worth has changed are put in again, and stale entries are passed over. */
class GainQueue {
  readonly #heap: { candidate: Ask; cost: number; worth: number }[] = []
  readonly #price: (candidate: Ask) => { cost: number; worth: number }

  constructor(candidates: readonly Ask[], price: (candidate: Ask) => { cost: number; worth: number }) {
    this.#price = price
    for (const candidate of candidates) this.push(candidate)
  }

  push(candidate: Ask): void {
    this.#heap.push({ candidate, ...this.#price(candidate) })
    let at = this.#heap.length - 1
    while (at > 0) {
      const above = (at - 1) >> 1
      if (this.#isBefore(above, at)) break
      this.#swap(at, above)
      at = above
    }
  }

  next(taken: ReadonlySet<Ask>): { candidate: Ask; cost: number; worth: number } | undefined {
    for (;;) {
      const top = this.#heap[0]
      const last = this.#heap.pop()
      if (!top || !last) return undefined
      if (this.#heap.length > 0) {
        this.#heap[0] = last
        this.#sink()
      }
      if (!taken.has(top.candidate)) return { ...top, ...this.#price(top.candidate) }
    }
  }

  #sink(): void {
    let at = 0
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < this.#heap.length && !this.#isBefore(least, left)) least = left
      if (right < this.#heap.length && !this.#isBefore(least, right)) least = right
      if (least === at) return
      this.#swap(at, least)
      at = least
    }
  }

  #isBefore(first: number, second: number): boolean {
    const [x, y] = [this.#heap[first], this.#heap[second]]
    if (!x || !y) return true
    if (x.worth !== y.worth) return x.worth > y.worth
    return x.candidate.a - y.candidate.a < 0 || (x.candidate.a === y.candidate.a && x.candidate.b <= y.candidate.b)
  }

  #swap(first: number, second: number): void {
    const [x, y] = [this.#heap[first], this.#heap[second]]
    if (!x || !y) return
    this.#heap[first] = y
    this.#heap[second] = x
  }
}
