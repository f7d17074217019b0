import type { Evaluation } from '#contract/dwp/evaluations.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getUnitFacts } from '../boards/read-unit.ts'
import { openFinding, readFindings } from '../findings.ts'
import { can } from '../policy.ts'
import {
  type EvaluationRow,
  findEvaluation,
  listQuarter,
  listSent,
  markSent,
  saveEvaluation,
} from '../queries/evaluations.ts'
import { listUnitFacts, loadStanding } from '../queries/units.ts'
import { INDICATORS } from '../seed-tables.ts'
import { formOf, isAfter, meanOf, type Quarter, quarterBefore, quarterInWords, quarterOfDay } from './evaluation.ts'

type Which = Quarter & { readonly id: string }

/** Who has sent the evaluation of a quarter (default: the present one), of the units whose inside the actor reads. */
export async function surveyQuarter(
  ctx: Context,
  asked: { readonly year?: number | undefined; readonly quarter?: number | undefined },
) {
  const present = quarterOfDay(todayOf(ctx))
  const now = { year: asked.year ?? present.year, quarter: asked.quarter ?? present.quarter }
  const standing = await loadStanding(ctx)
  const rows = await listQuarter(ctx, todayOf(ctx), now, quarterBefore(now))
  const units = rows
    .filter(({ unit }) => can.readInside(standing, unit.id))
    .map(({ unit, state, scores, before }) => {
      const [mean, earlier] = [scores && meanOf(scores), before && meanOf(before)]
      const change = mean !== null && earlier !== null ? mean - earlier : null
      return { unit, state: state ?? ('none' as const), mean, change }
    })
  return { ...now, units }
}

async function getReadable(ctx: Context, { id }: Which) {
  const facts = await getUnitFacts(ctx, id)
  const standing = await loadStanding(ctx)
  // Whether a unit evaluates itself at all is its own affair.
  assert(can.readInside(standing, id), 'not_found')
  return { unit: { id: facts.id, shortName: facts.shortName, name: facts.name }, standing }
}

/** The self-evaluation of a unit in a quarter, begun or not, with the trend up to it. Throws `not_found`. */
export async function getEvaluation(ctx: Context, which: Which): Promise<Evaluation> {
  const { unit, standing } = await getReadable(ctx, which)
  const row = await findEvaluation(ctx, which)
  const sent = await listSent(ctx, unit.id, which.year, which.quarter)
  const isEditor = can.edit(standing, unit.id) && !isAfter(which, quarterOfDay(todayOf(ctx)))
  return {
    id: row?.id ?? null,
    unit,
    year: which.year,
    quarter: which.quarter,
    state: row?.state ?? 'none',
    scores: row?.state === 'sent' ? [...row.scores] : formOf(INDICATORS, row?.scores),
    hinders: row?.hinders ?? '',
    nextSteps: row?.nextSteps ?? '',
    sentAt: row?.sentAt?.toISOString() ?? null,
    version: row?.version ?? null,
    foundItems: row ? await readFindings(ctx, { evaluationId: row.id }) : [],
    trend: sent.map(({ year, quarter, scores }) => ({
      year,
      quarter,
      mean: meanOf(scores) ?? 0,
      scores: scores.flatMap(({ key, score }) => (score === null ? [] : [{ key, score }])),
    })),
    can: {
      edit: isEditor && row?.state !== 'sent',
      send: isEditor && row?.state === 'draft',
      find: row !== undefined && (can.edit(standing, unit.id) || can.planRounds(standing)),
    },
  }
}

/** The row a unit's people may write. Throws `not_found`, `forbidden`, `dwp_quarter_ahead`. */
async function getWritable(ctx: Context, which: Which) {
  const { unit, standing } = await getReadable(ctx, which)
  assert(can.edit(standing, unit.id), 'forbidden')
  assert(!isAfter(which, quarterOfDay(todayOf(ctx))), 'dwp_quarter_ahead')
  return { unit, row: await findEvaluation(ctx, which) }
}

interface Given {
  readonly version: number | null
  readonly scores: readonly { readonly key: string; readonly score: number | null; readonly note: string }[]
  readonly hinders: string
  readonly nextSteps: string
}

/** Keeps a draft. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`, `dwp_quarter_ahead`, `dwp_unknown_item`. */
export async function saveDraft(ctx: Context, input: Which & Given): Promise<Evaluation> {
  const { row } = await getWritable(ctx, input)
  assert(row?.state !== 'sent', 'wrong_state', { state: 'sent' })
  assert((row?.version ?? null) === input.version, 'conflict')
  for (const { key } of input.scores)
    assert(
      INDICATORS.some((one) => one.key === key),
      'dwp_unknown_item',
      { key },
    )
  const draft = {
    id: row?.id ?? newId(),
    agencyId: input.id,
    year: input.year,
    quarter: input.quarter,
    scores: formOf(INDICATORS, input.scores),
    hinders: input.hinders,
    nextSteps: input.nextSteps,
    version: row?.version ?? 1,
  }
  assert(await saveEvaluation(ctx, draft, row === undefined), 'conflict')
  await record(
    ctx,
    'dwp.evaluation_save',
    { kind: 'dwp_evaluation', id: draft.id },
    { year: input.year, quarter: input.quarter },
  )
  return getEvaluation(ctx, input)
}

/** Sends it to the unit that leads; it is not changed any more. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`, `dwp_scores_missing`. */
export async function sendEvaluation(
  ctx: Context,
  { version, ...which }: Which & { readonly version: number },
): Promise<Evaluation> {
  const { unit, standing } = await getReadable(ctx, which)
  assert(can.edit(standing, unit.id), 'forbidden')
  const row = await findEvaluation(ctx, which)
  assert(row?.state === 'draft', 'wrong_state', { state: row?.state ?? 'open' })
  assert(row.version === version, 'conflict')
  assert(
    row.scores.every(({ score }) => score !== null),
    'dwp_scores_missing',
  )
  assert(await markSent(ctx, row), 'conflict')
  await record(
    ctx,
    'dwp.evaluation_send',
    { kind: 'dwp_evaluation', id: row.id },
    { year: row.year, quarter: row.quarter },
  )
  return getEvaluation(ctx, which)
}

/** What the evaluation found becomes a follow-up. Throws `not_found`, `forbidden`, `wrong_state`, `due_in_past`, `unknown_reference`. */
export async function addEvaluationFinding(
  ctx: Context,
  {
    kind,
    itemKey,
    text,
    ownerAgencyId,
    dueOn,
    ...which
  }: Which & { kind: 'obstacle' | 'promise'; itemKey: string; text: string; ownerAgencyId: string; dueOn: string },
): Promise<Evaluation> {
  const { unit, standing } = await getReadable(ctx, which)
  assert(can.edit(standing, unit.id) || can.planRounds(standing), 'forbidden')
  const row: EvaluationRow | undefined = await findEvaluation(ctx, which)
  assert(row, 'wrong_state', { state: 'open' })
  const leading = (await listUnitFacts(ctx, todayOf(ctx))).find(({ leads }) => leads)
  await openFinding(
    ctx,
    { itemKey, text, ownerAgencyId, dueOn },
    {
      source: 'evaluation',
      id: row.id,
      title: `Evaluasi ${quarterInWords(which)}, ${unit.name}`,
      unit,
      kind,
      leadingId: leading?.id ?? null,
    },
  )
  return getEvaluation(ctx, which)
}
