import { listPlannedActivities, type NeedToSave } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { toEngineNeed } from '../computing/assess.ts'
import { gatherInputs, readMandates } from '../computing/gather-inputs.ts'
import {
  createOverlapEngine,
  findWrongAgency,
  type NeedAssessment,
  type OverlapPair,
  readLexicon,
  type WrongAgency,
} from '../engine/index.ts'
import { chooseRun } from './choose-run.ts'

/** What the plans of a year say now, without a run: for the command line, which may bring needs of its own. */
async function openEngine(ctx: Context, wanted: number | undefined) {
  const { year } = await chooseRun(ctx, wanted)
  if (year === null) return undefined
  const { engine: inputs, needs } = await gatherInputs(ctx, year)
  const { lessons, terms: regionTerms, ...rest } = inputs
  const engine = createOverlapEngine({ ...rest, lexicon: readLexicon(), lessons, regionTerms })
  return { engine, needs, activities: await listPlannedActivities(ctx, { year }) }
}

/** Assesses needs against the plans of a year; without `needs`, those of the region, named by the ids of their file. */
export async function assessGaps(
  ctx: Context,
  { year, needs }: { readonly year?: number | undefined; readonly needs?: readonly NeedToSave[] | undefined },
): Promise<NeedAssessment[]> {
  const opened = await openEngine(ctx, year)
  const wanted = (needs ?? opened?.needs ?? []).map((need) => ({ ...toEngineNeed(need), id: need.sourceId }))
  if (!opened) return wanted.map(({ id }) => ({ needId: id, status: 'uncovered', activityIds: [], why: '' }))
  const fileIds = new Map(opened.activities.map(({ id, sourceId }) => [id, sourceId ?? id]))
  return opened.engine.assessNeeds(wanted, opened.activities).map((assessment) => ({
    ...assessment,
    activityIds: assessment.activityIds.map((id) => fileIds.get(id) ?? id),
  }))
}

/** Activities of a year outside the mandates of their agency, by the ids of their file. */
export async function findWrongAgencies(ctx: Context, wanted: number | undefined): Promise<WrongAgency[]> {
  const { year } = await chooseRun(ctx, wanted)
  const activities = year === null ? [] : await listPlannedActivities(ctx, { year })
  const fileIds = new Map(activities.map(({ id, sourceId }) => [id, sourceId ?? id]))
  const found = findWrongAgency(activities, await readMandates(ctx))
  return found.map((wrong) => ({ ...wrong, id: fileIds.get(wrong.id) ?? wrong.id }))
}

/** One pair judged now, by ids of the file or of ours. `missing`: ids that no plan of the year has; `pair` null: nothing links them. */
export async function explainPair(ctx: Context, ids: readonly [string, string], wanted: number | undefined) {
  const opened = await openEngine(ctx, wanted)
  const byId = new Map(
    opened?.activities.flatMap((one) => [[one.id, one] as const, [one.sourceId ?? one.id, one] as const]),
  )
  const [a, b] = [byId.get(ids[0]), byId.get(ids[1])]
  if (!opened || !a || !b) return { missing: ids.filter((id) => !byId.has(id)), pair: null, a, b }
  const index = opened.engine.index([a, b])
  const [pair] = index.pairsOf(a.id)
  return { missing: [], pair: pair ? turned(pair, a.id) : null, a, b }
}

/** The pair with the activity asked first on the first side. */
function turned(pair: OverlapPair, first: string): OverlapPair {
  if (pair.idA === first) return pair
  const turn = (part: OverlapPair['parts']['purpose']) => ({ ...part, wordsA: part.wordsB, wordsB: part.wordsA })
  const { purpose, target, place, period } = pair.parts
  return {
    ...pair,
    idA: pair.idB,
    idB: pair.idA,
    linkA: pair.linkB,
    linkB: pair.linkA,
    parts: { purpose: turn(purpose), target: turn(target), place: turn(place), period: turn(period) },
  }
}
