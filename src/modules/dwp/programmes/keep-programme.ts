import type { Programme } from '#contract/dwp/programmes.ts'
import type { Field, Fund, PartnerKind } from '#contract/dwp/shapes.ts'
import { changeStatus } from '#modules/plans/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { deletePartner, findPartner, insertPartner, saveDescription } from '../queries/programmes.ts'
import { isFundDoubtful } from './programme.ts'
import { getEditableProgramme, getProgramme, sealContact } from './read-programmes.ts'

/** The field and where the money comes from. Throws `not_found`, `forbidden`, `dwp_fund_not_apbd`. */
export async function describeProgramme(
  ctx: Context,
  { id, field, fund }: { readonly id: string; readonly field: Field | null; readonly fund: Fund | null },
): Promise<Programme> {
  const row = await getEditableProgramme(ctx, id)
  assert(fund === null || !isFundDoubtful(row.fundText, fund), 'dwp_fund_not_apbd')
  await saveDescription(ctx, id, field, fund)
  await record(ctx, 'dwp.programme', { kind: 'activity', id }, { field, fund })
  return getProgramme(ctx, id)
}

interface Move {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/** Puts a programme to sleep; the plan keeps the reason as a version. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`. */
export async function putToSleep(ctx: Context, move: Move): Promise<Programme> {
  await getEditableProgramme(ctx, move.id)
  await changeStatus(ctx, { ...move, status: 'asleep' })
  return getProgramme(ctx, move.id)
}

/** Wakes a sleeping programme; who, when and why stand in the plan's history. Throws as `putToSleep`. */
export async function reviveProgramme(ctx: Context, move: Move): Promise<Programme> {
  const { status } = await getEditableProgramme(ctx, move.id)
  assert(status === 'asleep', 'wrong_state', { state: status })
  await changeStatus(ctx, { ...move, status: 'planned' })
  await record(ctx, 'dwp.revive', { kind: 'activity', id: move.id })
  return getProgramme(ctx, move.id)
}

/** A partner by name and what it gives. Throws `not_found`, `forbidden`, `duplicate`. */
export async function addPartner(
  ctx: Context,
  input: {
    readonly id: string
    readonly name: string
    readonly kind: PartnerKind
    readonly gives: string
    readonly contact: string
  },
): Promise<Programme> {
  await getEditableProgramme(ctx, input.id)
  const { id: activityId, name, kind, gives, contact } = input
  const id = newId()
  const row = { id, activityId, name, kind, gives, contactSealed: sealContact(ctx, id, contact) }
  await mapConstraints({ dwp_partners__name: ['duplicate', { what: 'dwp_partner' }] }, () => insertPartner(ctx, row))
  await record(ctx, 'dwp.partner', { kind: 'activity', id: activityId }, { partner: id })
  return getProgramme(ctx, activityId)
}

/** Throws `not_found`, `forbidden`. */
export async function removePartner(ctx: Context, id: string): Promise<Programme> {
  const partner = await findPartner(ctx, id)
  assert(partner, 'not_found')
  await getEditableProgramme(ctx, partner.activityId)
  await deletePartner(ctx, id)
  await record(ctx, 'dwp.partner_remove', { kind: 'activity', id: partner.activityId }, { partner: id })
  return getProgramme(ctx, partner.activityId)
}
