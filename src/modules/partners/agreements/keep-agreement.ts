import type { AgreementFields, Agreement as Shape } from '#contract/partners/agreements.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getActivePartner, getPartner } from '../people/find-partner.ts'
import { can } from '../policy.ts'
import { findAgreement, insertAgreement, listBound, updateAgreement } from '../queries/agreements.ts'
import { LONGEST_REMINDER } from '../seed-tables.ts'
import { type Agreement, isOver, stateOf } from './agreement.ts'
import { getAgreement } from './read-agreements.ts'

const KNOWN = {
  partner_agreement_agencies__agency: ['unknown_reference', { what: 'agency' }],
  partner_agreements__renewed_once: ['wrong_state', { state: 'replaced' }],
} as const

/** Throws `partner_period`. */
const assertPeriod = ({ startsOn, endsOn }: Pick<AgreementFields, 'startsOn' | 'endsOn'>) =>
  assert(endsOn === null || endsOn >= startsOn, 'partner_period', { startsOn, endsOn })

/** Notes an agreement with a partner. Throws `not_found`, `forbidden`, `partner_resting`, `partner_period`, `unknown_reference`. */
export async function addAgreement(
  ctx: Context,
  { id: partnerId, ...fields }: AgreementFields & { readonly id: string },
): Promise<Shape> {
  await getPartner(ctx, partnerId)
  return write(ctx, partnerId, fields, null)
}

async function write(ctx: Context, partnerId: string, fields: AgreementFields, renews: string | null): Promise<Shape> {
  assert(can.add(ctx.actor), 'forbidden')
  await getActivePartner(ctx, partnerId)
  assertPeriod(fields)
  const id = newId()
  // Whoever notes an agreement for an agency is bound by it: else nobody would be reminded.
  const own = ctx.actor.agencyId === null ? [] : [ctx.actor.agencyId]
  const agencyIds = fields.agencyIds.length > 0 ? fields.agencyIds : own
  await mapConstraints(KNOWN, () => insertAgreement(ctx, { ...fields, agencyIds, id, partnerId, renews }))
  const deed = renews ? 'agreement_renew' : 'agreement_add'
  await record(ctx, `partner.${deed}`, { kind: 'partner', id: partnerId }, { agreement: id })
  return getAgreement(ctx, id)
}

async function getKept(ctx: Context, id: string): Promise<Agreement> {
  const agreement = await findAgreement(ctx, id)
  assert(agreement, 'not_found')
  const agencies = (await listBound(ctx, [id])).map(({ agencyId }) => ({ id: agencyId }))
  assert(can.keepAgreement(ctx.actor, { ...agreement, agencies }), 'forbidden')
  return agreement
}

const assertInForce = (ctx: Context, agreement: Agreement) =>
  assert(!isOver(stateOf(agreement, todayOf(ctx), LONGEST_REMINDER)), 'partner_agreement_over')

type Which = { readonly id: string; readonly version: number }

/** Throws `not_found`, `forbidden`, `conflict`, `partner_agreement_over`, `partner_period`, `unknown_reference`. */
export async function editAgreement(
  ctx: Context,
  { id, version, agencyIds, ...fields }: AgreementFields & Which,
): Promise<Shape> {
  const agreement = await getKept(ctx, id)
  assert(agreement.version === version, 'conflict')
  assertInForce(ctx, agreement)
  assertPeriod(fields)
  const saved = await mapConstraints(KNOWN, () => updateAgreement(ctx, { ...agreement, ...fields }, agencyIds))
  assert(saved, 'conflict')
  await record(ctx, 'partner.agreement_save', { kind: 'partner', id: agreement.partnerId }, { agreement: id })
  return getAgreement(ctx, id)
}

/** The agreement that follows on another; one follows on each. Throws as `addAgreement`, and `wrong_state`. */
export async function renewAgreement(
  ctx: Context,
  { id, ...fields }: AgreementFields & { readonly id: string },
): Promise<Shape> {
  const agreement = await getKept(ctx, id)
  assert(agreement.terminatedOn === null, 'wrong_state', { state: 'ended' })
  assert(agreement.renewedBy === null, 'wrong_state', { state: 'replaced' })
  return write(ctx, agreement.partnerId, fields, id)
}

/** Ended before its day. Throws `not_found`, `forbidden`, `conflict`, `partner_agreement_over`, `partner_period`. */
export async function terminateAgreement(
  ctx: Context,
  { id, version, day, reason }: Which & { readonly day: string; readonly reason: string },
): Promise<Shape> {
  const agreement = await getKept(ctx, id)
  assert(agreement.version === version, 'conflict')
  assertInForce(ctx, agreement)
  assertPeriod({ startsOn: agreement.startsOn, endsOn: day })
  assert(await updateAgreement(ctx, { ...agreement, terminatedOn: day, terminatedReason: reason }), 'conflict')
  await record(ctx, 'partner.agreement_terminate', { kind: 'partner', id: agreement.partnerId }, { agreement: id })
  return getAgreement(ctx, id)
}
