import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { findAgency } from '../agency-queries.ts'
import { can } from '../policy.ts'
import type { Mandate } from './mandate.ts'
import { closeMandate, findMandate, insertMandate } from './mandate-queries.ts'

export type NewMandate = Omit<Mandate, 'id' | 'validUntil'>

/** Gives an agency an affair. Errors: forbidden, unknown_reference, duplicate (it has this affair already). */
export async function addMandate(ctx: Context, input: NewMandate): Promise<Mandate> {
  assert(can.manageMandates(ctx.actor), 'forbidden')
  assert(await findAgency(ctx, input.agencyId), 'unknown_reference', { what: 'agency' })
  const mandate = { ...input, id: newId(), validUntil: null }
  await mapConstraints({ mandates__current: ['duplicate', { what: 'mandate' }] }, () => insertMandate(ctx, mandate))
  await record(ctx, 'mandate.begin', { kind: 'agency', id: input.agencyId }, { affair: input.affairCode })
  return mandate
}

/** The last day of a mandate. Errors: not_found, forbidden, wrong_state, period_invalid. */
export async function endMandate(ctx: Context, { id, lastDay }: { id: string; lastDay: string }): Promise<Mandate> {
  const mandate = await findMandate(ctx, id)
  assert(mandate, 'not_found')
  assert(can.manageMandates(ctx.actor), 'forbidden')
  assert(mandate.validUntil === null, 'wrong_state', { state: 'ended' })
  assert(lastDay >= mandate.validFrom, 'period_invalid')
  await closeMandate(ctx, mandate, lastDay)
  await record(ctx, 'mandate.end', { kind: 'agency', id: mandate.agencyId }, { affair: mandate.affairCode, lastDay })
  return { ...mandate, validUntil: lastDay }
}
