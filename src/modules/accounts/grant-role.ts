import type { Role } from '#contract/accounts.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getAccount } from './account-queries.ts'
import { isOfRegion, needsAgency } from './grant.ts'
import { can } from './policy.ts'
import { insertGrant } from './queries.ts'

/** A role at one agency (or all) and place (or the whole region), until a day (or until revoked). */
export interface Offer {
  readonly role: Role
  readonly agencyId: string | null
  readonly areaCode: string | null
  readonly validUntil: string | null
}

/**
 * An offer that can hold: an agency where the role needs one, neither agency nor place where the role is of the whole region, and an end that
 * is not past. Errors: agency_missing, role_of_region, period_invalid.
 */
export function assertOffer(ctx: Context, offer: Offer): void {
  assert(!needsAgency(offer.role) || offer.agencyId !== null, 'agency_missing')
  assert(!isOfRegion(offer.role) || (offer.agencyId === null && offer.areaCode === null), 'role_of_region')
  assert(offer.validUntil === null || offer.validUntil >= todayOf(ctx), 'period_invalid')
}

/**
 * Gives one more role to somebody who works in this region already; others come by invitation, so that nobody can be looked up.
 * Errors: forbidden, not_found, agency_missing, role_of_region, period_invalid, unknown_reference.
 */
export async function grantRole(ctx: Context, { userId, ...offer }: Offer & { readonly userId: string }) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  await getAccount(ctx, userId)
  assertOffer(ctx, offer)
  const id = newId()
  await mapConstraints({ grants__agency: ['unknown_reference', { what: 'agency' }] }, () =>
    insertGrant(ctx, { id, userId, validFrom: todayOf(ctx), ...offer }),
  )
  await record(ctx, 'grant.create', { kind: 'grant', id }, { userId, role: offer.role, agencyId: offer.agencyId })
  return getAccount(ctx, userId)
}
