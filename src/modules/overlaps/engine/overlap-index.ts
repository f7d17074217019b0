import { explainPair, type Judge, judgePair, type Verdict } from './comparing/judge-pair.ts'
import type { Reading } from './reading/reading.ts'
import type { OverlapPair, PlannedActivity, RankedPair } from './types.ts'

/** How much work was done, against comparing all with all. */
export type Comparisons = { compared: number; allPairs: number; share: number }

export type OverlapIndex = {
  /** Adds an activity or replaces the one with the same id; only its own pairs are judged again. */
  put: (activity: PlannedActivity) => void
  remove: (id: string) => void
  /** Pairs of one activity with their sentences, best first; empty when the id is unknown. */
  pairsOf: (id: string, choice?: { claimedOnly: boolean }) => OverlapPair[]
  /** Every listed pair without words, best first; those without a label are below the threshold. */
  ranking: () => RankedPair[]
  /** All pairs with their sentences, best first. At many thousand activities take the claimed ones only. */
  pairs: (choice?: { claimedOnly: boolean }) => OverlapPair[]
  comparisons: () => Comparisons
  size: () => number
}

/** Only activities that share a concept (or an unlisted word of a title) and a district can meet. */
export function createOverlapIndex(read: (activity: PlannedActivity) => Reading, judge: Judge): OverlapIndex {
  const readings = new Map<string, Reading>()
  const cells = new Map<string, Set<string>>()
  const wide = new Map<string, Set<string>>()
  const pairsById = new Map<string, Map<string, Verdict>>()
  let compared = 0

  const candidatesOf = (reading: Reading): Set<string> => {
    const ids = new Set<string>()
    for (const key of keysOf(reading, judge)) {
      for (const id of wide.get(key) ?? []) ids.add(id)
      if (reading.place.whole) for (const id of cells.get(key) ?? []) ids.add(id)
      else
        for (const district of districtsOf(reading)) for (const id of cells.get(`${key} ${district}`) ?? []) ids.add(id)
    }
    return ids
  }
  const place = (reading: Reading) => {
    for (const key of keysOf(reading, judge)) {
      if (reading.place.whole) addTo(wide, key, reading.activity.id)
      else {
        addTo(cells, key, reading.activity.id)
        for (const district of districtsOf(reading)) addTo(cells, `${key} ${district}`, reading.activity.id)
      }
    }
  }
  const remove = (id: string) => {
    const reading = readings.get(id)
    if (!reading) return
    for (const key of keysOf(reading, judge)) {
      dropFrom(wide, key, id)
      dropFrom(cells, key, id)
      for (const district of districtsOf(reading)) dropFrom(cells, `${key} ${district}`, id)
    }
    for (const other of pairsById.get(id)?.keys() ?? []) pairsById.get(other)?.delete(id)
    pairsById.delete(id)
    readings.delete(id)
  }

  const explained = (id: string, other: string): OverlapPair => {
    const [first, second] = [id, other].sort().map((each) => readings.get(each))
    if (!first || !second) throw new Error(`no activity ${id} or ${other} in the index`)
    return explainPair(first, second, judge)
  }
  const ranking = (): RankedPair[] => {
    const all: RankedPair[] = []
    for (const [idA, verdicts] of pairsById) {
      for (const [idB, { label, score }] of verdicts) if (idA < idB) all.push({ idA, idB, label, score })
    }
    return all.sort(bestFirst)
  }

  return {
    put(activity) {
      remove(activity.id)
      const reading = read(activity)
      readings.set(activity.id, reading)
      if (reading.support) return
      const own = new Map<string, Verdict>()
      for (const id of candidatesOf(reading)) {
        const other = readings.get(id)
        if (!other) continue
        compared++
        const verdict = judgePair(reading, other, judge)
        if (!verdict) continue
        own.set(id, verdict)
        const theirs = pairsById.get(id)
        if (theirs) theirs.set(activity.id, verdict)
        else pairsById.set(id, new Map([[activity.id, verdict]]))
      }
      if (own.size > 0) pairsById.set(activity.id, own)
      place(reading)
    },
    remove,
    pairsOf: (id, choice) =>
      [...(pairsById.get(id) ?? [])]
        .filter(([, { label }]) => label !== null || choice?.claimedOnly !== true)
        .map(([other]) => explained(id, other))
        .sort(bestFirst),
    ranking,
    pairs: (choice) =>
      ranking()
        .filter(({ label }) => label !== null || choice?.claimedOnly !== true)
        .map(({ idA, idB }) => explained(idA, idB)),
    comparisons() {
      const allPairs = (readings.size * (readings.size - 1)) / 2
      return { compared, allPairs, share: allPairs === 0 ? 0 : compared / allPairs }
    },
    size: () => readings.size,
  }
}

/** Concepts that can carry a meeting, and unlisted words; broad concepts would bring everybody together. */
function* keysOf(reading: Reading, judge: Judge): Generator<string> {
  for (const id of reading.reach.keys()) if (judge.lexicon.concepts.get(id)?.type !== 'broad') yield id
  for (const root of reading.unlisted.keys()) yield `"${root}`
}

/** `35.07.05` of any code inside it: two areas that contain one another share their district. */
function districtsOf(reading: Reading): Set<string> {
  return new Set(reading.place.codes.map((code) => code.split('.').slice(0, 3).join('.')))
}

function addTo(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key)
  if (ids) ids.add(id)
  else map.set(key, new Set([id]))
}

function dropFrom(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key)
  if (!ids?.delete(id)) return
  if (ids.size === 0) map.delete(key)
}

const bestFirst = (a: RankedPair, b: RankedPair): number =>
  b.score - a.score || (a.idA < b.idA ? -1 : a.idA > b.idA ? 1 : a.idB < b.idB ? -1 : a.idB > b.idB ? 1 : 0)
