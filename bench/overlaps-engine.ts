/**
 * Speed of the overlap engine on one core, without a database:
 *
 *   node bench/overlaps-engine.ts [--sizes 1250,5000,20000]
 *
 * Activities are drawn (seeded) from the labelled plans at hand and spread over agencies, districts and months.
 * Limits of the issue: 5,000 activities in 5 s, one changed activity in 100 ms, 1 GB of memory.
 */
import { existsSync } from 'node:fs'
import {
  createOverlapEngine,
  type OverlapIndex,
  type PlannedActivity,
  readLexicon,
} from '#modules/overlaps/engine/index.ts'
import { loadPlansFolder, placesOf } from '../scripts/plans-folder.ts'

const REGION = '35.07'
const FOLDERS = ['../shared/data/plans/35.07-sample', 'tests/fixtures/plans/64.02-kutai-kartanegara'].filter((folder) =>
  existsSync(folder),
)
const AGENCIES = 60
const CHANGES = 50

/** mulberry32: small, seeded, good enough to spread rows. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const places = await placesOf(REGION)
const districts = places.filter(({ level }) => level === 'district')
const villages = places.filter(({ level }) => level === 'village')
const templates = (await Promise.all(FOLDERS.map(loadPlansFolder))).flatMap(({ activities }) => activities)

function drawActivities(count: number, random: () => number): PlannedActivity[] {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
  const day = (month: number) =>
    `2026-${String(month).padStart(2, '0')}-${String(1 + Math.floor(random() * 27)).padStart(2, '0')}`
  return Array.from({ length: count }, (_, at) => {
    const template = templates[Math.floor(random() * templates.length)]
    if (!template) throw new Error('no labelled plans found to draw from')
    const agency = `agency-${Math.floor(random() * AGENCIES)}`
    const spread = random()
    const areas =
      spread < 0.2 ? [undefined] : spread < 0.6 ? [pick(districts), pick(districts)] : [pick(villages), pick(villages)]
    const start = 1 + Math.floor(random() * 11)
    return {
      ...template,
      id: `bench-${at}`,
      agencyId: agency,
      agencyShort: agency,
      agencyName: agency,
      placeCodes: areas.map((area) => area?.code ?? REGION),
      startsOn: day(start),
      endsOn: day(Math.min(12, start + Math.floor(random() * 3))),
    }
  })
}

function measure(size: number) {
  const random = randomOf(size)
  const activities = drawActivities(size, random)
  const engine = createOverlapEngine({ lexicon: readLexicon(), places, regionCode: REGION })
  const before = performance.now()
  const index = engine.index(activities)
  const ranking = index.ranking()
  const allMs = performance.now() - before
  const { compared, allPairs } = index.comparisons()
  const changes: number[] = []
  for (let i = 0; i < CHANGES; i++) {
    const activity = activities[Math.floor(random() * size)]
    if (!activity) continue
    const from = performance.now()
    index.put({ ...activity, title: `${activity.title} (perubahan)` })
    index.pairsOf(activity.id)
    changes.push(performance.now() - from)
  }
  changes.sort((a, b) => a - b)
  return {
    activities: size,
    all_pairs_ms: Math.round(allMs),
    one_change_ms_median: Number((changes[Math.floor(changes.length / 2)] ?? 0).toFixed(2)),
    one_change_ms_worst: Number((changes.at(-1) ?? 0).toFixed(2)),
    pairs_listed: ranking.length,
    pairs_claimed: ranking.filter(({ label }) => label !== null).length,
    compared,
    share_of_all_with_all: Number((compared / allPairs).toFixed(5)),
    explain_one_us: explainMicroseconds(index),
    memory_mb: Math.round(process.memoryUsage().rss / 1_048_576),
  }
}

/** Cost of the sentences of one pair, over the best thousand. */
function explainMicroseconds(index: OverlapIndex): number {
  const best = index.ranking().slice(0, 1000)
  const from = performance.now()
  let written = 0
  for (const { idA } of best.slice(0, 50)) written += index.pairsOf(idA).length
  return Math.round(((performance.now() - from) * 1000) / Math.max(1, written))
}

const sizesAt = process.argv.indexOf('--sizes')
const sizes = (sizesAt >= 0 ? (process.argv[sizesAt + 1] ?? '') : '1250,5000,20000').split(',').map(Number)
measure(300)
console.log(
  JSON.stringify({
    templates: templates.length,
    limits: { activities: 5000, all_pairs_ms: 5000, one_change_ms: 100, memory_mb: 1024 },
  }),
)
for (const size of sizes) console.log(JSON.stringify(measure(size)))
