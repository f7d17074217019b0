/**
 * Reads a folder of labelled plans, writes the engine's predictions and runs the official scorer.
 *
 *   node scripts/score-overlaps-engine.ts ../shared/data/plans/35.07-sample [--out DIR] [--mistakes]
 *
 * Prints one JSON object: pairs as the scorer prints them, `uncovered` needs and `wrong_agency` as precision, recall, F1.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOverlapEngine, findWrongAgency, readLexicon } from '#modules/overlaps/engine/index.ts'
import { loadPlansFolder, placesOf, precisionRecall } from './plans-folder.ts'

const [folder, ...rest] = process.argv.slice(2)
if (folder === undefined) {
  console.error('usage: node scripts/score-overlaps-engine.ts FOLDER [--out DIR] [--mistakes]')
  process.exit(2)
}
const outAt = rest.indexOf('--out')
const out = outAt >= 0 ? (rest[outAt + 1] ?? '.') : mkdtempSync(join(tmpdir(), 'overlaps-'))
mkdirSync(out, { recursive: true })

const plans = await loadPlansFolder(folder)
const engine = createOverlapEngine({
  lexicon: readLexicon(),
  places: await placesOf(plans.regionCode),
  regionCode: plans.regionCode,
})
const index = engine.index(plans.activities)
const pairs = index.pairs()
const predictions = join(out, 'predictions.csv')
const rows = pairs.map(({ idA, idB, label, score }) => `${idA},${idB},${label ?? ''},${score}`)
writeFileSync(predictions, `id_a,id_b,label,score\n${rows.join('\n')}\n`)

const hard = join(folder, 'hard_negatives.csv')
const options = [
  join(folder, 'pairs.csv'),
  predictions,
  '--plans',
  join(folder, 'plans.csv'),
  ...(existsSync(hard) ? ['--hard', hard] : []),
]
const scorer = existsSync('../shared/tools/score-overlaps.mjs')
  ? '../shared/tools/score-overlaps.mjs'
  : '/work/shared/tools/score-overlaps.mjs'
const pairFigures: unknown = JSON.parse(execFileSync(process.execPath, [scorer, ...options], { encoding: 'utf8' }))
const uncovered = engine.assessNeeds(plans.needs, plans.activities).filter(({ status }) => status === 'uncovered')
const wrong = findWrongAgency(plans.activities, plans.mandates)
console.log(
  JSON.stringify(
    {
      pairs: pairFigures,
      uncovered: precisionRecall(
        uncovered.map(({ needId }) => needId),
        plans.truth.uncovered,
      ),
      wrong_agency: precisionRecall(
        wrong.map(({ id }) => id),
        plans.truth.wrongAgency,
      ),
      comparisons: index.comparisons(),
    },
    null,
    2,
  ),
)
if (rest.includes('--mistakes')) {
  const truth = new Map(plans.truth.pairs.map(({ a, b, label, why }) => [[a, b].sort().join(' '), { label, why }]))
  const titles = new Map(plans.activities.map((activity) => [activity.id, activity]))
  const show = (id: string) => {
    const activity = titles.get(id)
    return activity
      ? `    ${id} [${activity.agencyShort}] ${activity.title} :: ${activity.purpose} :: ${activity.targetText}`
      : id
  }
  for (const pair of pairs) {
    const key = [pair.idA, pair.idB].sort().join(' ')
    const right = truth.get(key)
    truth.delete(key)
    if ((right?.label ?? null) === pair.label) continue
    console.log(
      `\n${right ? `TRUTH ${right.label} (${right.why})` : 'NOT A PAIR'} but ${pair.label ?? 'not claimed'} ${pair.score} ${pair.linkA}/${pair.linkB} ${pair.concepts.join(',')}`,
    )
    console.log(
      `    ${pair.parts.purpose.sentence} | ${pair.parts.target.score} ${pair.parts.target.sentence} | ${pair.parts.period.score}`,
    )
    console.log(`${show(pair.idA)}\n${show(pair.idB)}`)
    if (!right && pair.label === null) break
  }
  for (const [key, { label, why }] of truth)
    console.log(`\nNEVER LISTED ${label} ${why}\n${key.split(' ').map(show).join('\n')}`)
  const assessed = new Map(engine.assessNeeds(plans.needs, plans.activities).map((need) => [need.needId, need]))
  for (const { id, status } of plans.truth.needs) {
    const mine = assessed.get(id)
    if (mine?.status !== status)
      console.log(`\nNEED ${id} is ${status} but ${mine?.status} by ${mine?.activityIds.join(' ')}`)
  }
}
