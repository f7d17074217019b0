import { parentPort } from 'node:worker_threads'
import {
  createOverlapEngine,
  type Need,
  type OverlapEngine,
  type OverlapIndex,
  type OverlapPair,
  readLexicon,
} from '../engine/index.ts'
import type { Call, Compared, HashedActivity, MeetingPair, Operation, Reasons, Reply, Requests } from './messages.ts'

/** The thread that holds the indexes and does the heavy reading and comparing. It knows no database. */
interface Held {
  readonly engine: OverlapEngine
  readonly index: OverlapIndex
  readonly activities: Map<string, HashedActivity>
  revision: string
  /** Activities that are not compared yet. */
  readonly waiting: IterableIterator<HashedActivity>
}

/** One region's year is held while it is used; more are built again when they are needed. */
const HELD_AT_MOST = 4

const held = new Map<string, Held>()
const lexicon = readLexicon()

function meetingOf({ idA, idB, label, score, ...said }: OverlapPair): MeetingPair[] {
  if (label === null) return []
  const { parts, why, mustComeFirstId, concepts, linkA, linkB } = said
  const reasons: Reasons = { parts, why, mustComeFirstId, concepts, linkA, linkB }
  return [{ idA, idB, label, score, reasons: JSON.stringify(reasons) }]
}

function get(key: string): Held {
  const found = held.get(key)
  if (!found) throw new Error(`no index ${key}`)
  held.delete(key)
  held.set(key, found)
  return found
}

function begin({ key, inputs, activities, revision }: Requests['begin']['ask']): Held {
  const { regionCode, places, lessons, terms } = inputs
  const engine = createOverlapEngine({ lexicon, places, regionCode, lessons, regionTerms: terms })
  const made = { engine, index: engine.index([]), activities: new Map(), revision, waiting: activities.values() }
  held.set(key, made)
  for (const oldest of [...held.keys()].slice(0, -HELD_AT_MOST)) held.delete(oldest)
  return made
}

function add({ index, activities }: Held, activity: HashedActivity) {
  index.put(activity)
  activities.set(activity.id, activity)
}

function compare(of: Held, most: number): Compared {
  const { index, waiting } = of
  const pairs: MeetingPair[] = []
  let isDone = false
  while (!isDone && pairs.length < most) {
    const next = waiting.next()
    if (next.done) isDone = true
    else {
      add(of, next.value)
      pairs.push(...index.pairsOf(next.value.id, { claimedOnly: true }).flatMap(meetingOf))
    }
  }
  const { compared, allPairs } = index.comparisons()
  return { pairs, isDone, activities: index.size(), compared, allPairs }
}

function take({ index, activities }: Held, id: string) {
  index.remove(id)
  activities.delete(id)
}

function sync(of: Held, live: readonly (readonly [string, string])[]): string[] {
  const wanted = new Map(live)
  for (const id of [...of.activities.keys()]) if (!wanted.has(id)) take(of, id)
  return live.flatMap(([id, hash]) => (of.activities.get(id)?.contentHash === hash ? [] : [id]))
}

function put(of: Held, { removed, activities, revision }: Requests['put']['ask']) {
  for (const id of removed) take(of, id)
  for (const activity of activities) add(of, activity)
  of.revision = revision
}

function pairsOf({ index }: Held, ids: readonly string[]): MeetingPair[] {
  const pairs = new Map<string, MeetingPair>()
  for (const id of ids)
    for (const pair of index.pairsOf(id, { claimedOnly: true }).flatMap(meetingOf))
      pairs.set(`${pair.idA} ${pair.idB}`, pair)
  return [...pairs.values()]
}

const assess = ({ engine }: Held, needs: readonly Need[], activities: Iterable<HashedActivity>) =>
  engine.assessNeeds(needs, [...activities])

const answers: { [O in Operation]: (ask: Requests[O]['ask']) => Requests[O]['answer'] } = {
  build: (ask) => {
    const of = begin(ask)
    for (const activity of of.waiting) add(of, activity)
    return null
  },
  begin: (ask) => {
    begin(ask)
    return null
  },
  compare: ({ key, pairs }) => compare(get(key), pairs),
  ranking: ({ key }) => get(key).index.ranking(),
  needs: ({ key, needs }) => assess(get(key), needs, get(key).activities.values()),
  revision: ({ key }) => (held.has(key) ? get(key).revision : null),
  sync: ({ key, live }) => sync(get(key), live),
  put: (ask) => {
    put(get(ask.key), ask)
    return null
  },
  pairsOf: ({ key, ids }) => pairsOf(get(key), ids),
  // By id, as a computation of all reads them, so that the sentence names them in the same order.
  covering: ({ key, asked }) => {
    const of = get(key)
    return asked.flatMap(({ need, activityIds }) =>
      assess(
        of,
        [need],
        [...activityIds].sort().flatMap((id) => of.activities.get(id) ?? []),
      ),
    )
  },
  drop: ({ key }) => {
    held.delete(key)
    return null
  },
}

parentPort?.on('message', ({ id, op, ask }: Call) => {
  const answer = answers[op] as (ask: unknown) => Requests[Operation]['answer']
  const reply = (message: Reply) => parentPort?.postMessage(message)
  try {
    reply({ id, answer: answer(ask) })
  } catch (error) {
    reply({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
