import type { EditedNeed, NeedFields, Need as Shape } from '#contract/partners/needs.ts'
import type { Terms } from '#contract/partners/shapes.ts'
import { getGathering } from '#modules/gatherings/index.ts'
import { isWithin } from '#modules/places/index.ts'
import { findPlannedActivity } from '#modules/plans/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { assertAmount, inWords, unitOf, written } from '../pledges/amount.ts'
import { can } from '../policy.ts'
import { insertNeed, lockNeed, updateNeed } from '../queries/needs.ts'
import { sumFor } from '../queries/pledges.ts'
import { getNeed } from './read-terms.ts'
import type { Need } from './terms.ts'

/** Terms as they are kept. Throws `partner_period`, `partner_whole_rupiah`, `partner_outside_region`. */
export function checkTerms(ctx: Context, terms: Terms): Terms {
  const { form, what, quantity, unit, areaCode, startsOn, endsOn } = terms
  assert(endsOn >= startsOn, 'partner_period', { startsOn, endsOn })
  assertAmount(form, quantity)
  assert(isWithin(areaCode, ctx.region), 'partner_outside_region')
  return { form, what, quantity, unit: unitOf(form, unit), areaCode, startsOn, endsOn }
}

/** A gathering the actor may read; an internal one has no title for others. Throws `unknown_reference`. */
export async function titleOfGathering(ctx: Context, id: string): Promise<string> {
  const gathering = await getGathering(ctx, id).catch((error: unknown) => {
    throw error instanceof AppError ? new AppError('unknown_reference', { what: 'subject' }) : error
  })
  assert(gathering.visibility !== 'internal', 'unknown_reference', { what: 'subject' })
  return gathering.title.slice(0, 300)
}

async function subjectOf(ctx: Context, subject: EditedNeed['subject']): Promise<Need['subject']> {
  if (!subject) return null
  assert(subject.kind === 'gathering' || subject.kind === 'activity', 'unknown_reference', { what: 'subject' })
  if (subject.kind === 'gathering') return { ...subject, title: await titleOfGathering(ctx, subject.id) }
  const activity = await findPlannedActivity(ctx, subject.id)
  assert(activity, 'unknown_reference', { what: 'activity' })
  return { ...subject, title: activity.title.slice(0, 300) }
}

/** What an agency lacks. Throws `forbidden`, `unknown_reference`, as `checkTerms`. */
export async function addNeed(ctx: Context, { agencyId, subject, ...terms }: NeedFields): Promise<Shape> {
  assert(can.keepNeed(ctx.actor, { agencyId }), 'forbidden')
  const need = { ...checkTerms(ctx, terms), id: newId(), agencyId, subject: await subjectOf(ctx, subject) }
  await mapConstraints({ partner_needs__agency: ['unknown_reference', { what: 'agency' }] }, () =>
    insertNeed(ctx, need),
  )
  await record(ctx, 'partner.need_add', { kind: 'partner_need', id: need.id }, { form: need.form })
  return getNeed(ctx, need.id)
}

async function getKept(ctx: Context, { id, version }: { id: string; version: number }): Promise<Need> {
  const need = await lockNeed(ctx, id)
  assert(need, 'not_found')
  assert(can.keepNeed(ctx.actor, need), 'forbidden')
  assert(need.version === version, 'conflict')
  return need
}

/**
 * Throws `not_found`, `forbidden`, `conflict`, `partner_need_closed`, `partner_pledge_too_large` when more is promised than would be needed, and as
 * `addNeed`.
 */
export async function editNeed(ctx: Context, { id, version, subject, ...terms }: EditedNeed): Promise<Shape> {
  const need = await getKept(ctx, { id, version })
  assert(!need.isClosed, 'partner_need_closed')
  const checked = checkTerms(ctx, terms)
  const promised = await sumFor(ctx, 'need', id)
  // What is promised was promised in the old form and unit.
  const isSame = checked.form === need.form && checked.unit === need.unit
  const words = { remaining: written(promised), remainingWords: inWords(promised), unit: need.unit }
  assert(promised === 0 || (isSame && checked.quantity >= promised), 'partner_pledge_too_large', words)
  const kept = subject && subject.id === need.subject?.id ? need.subject : await subjectOf(ctx, subject)
  assert(await updateNeed(ctx, { ...need, ...checked, subject: kept }), 'conflict')
  await record(ctx, 'partner.need_save', { kind: 'partner_need', id })
  return getNeed(ctx, id)
}

/** Not needed any more; what was promised stays. Throws `not_found`, `forbidden`, `conflict`, `wrong_state`. */
export async function closeNeed(
  ctx: Context,
  { reason, ...which }: { id: string; version: number; reason: string },
): Promise<Shape> {
  const need = await getKept(ctx, which)
  assert(!need.isClosed, 'wrong_state', { state: 'closed' })
  assert(await updateNeed(ctx, { ...need, isClosed: true, closedReason: reason }), 'conflict')
  await record(ctx, 'partner.need_close', { kind: 'partner_need', id: need.id })
  return getNeed(ctx, need.id)
}
