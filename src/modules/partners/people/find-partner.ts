import type { PartnerName } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findPartner, searchNames } from '../queries/partners.ts'
import type { Partner } from './partner.ts'

/** One partner of the region; every agency reads it. Throws `not_found`. */
export async function getPartner(ctx: Context, id: string): Promise<Partner> {
  const partner = await findPartner(ctx, id)
  assert(partner, 'not_found')
  return partner
}

const MOST_NAMES = 50

/** Active partners for a choice in a form, by name; `q` is looked for in the name. At most 50. */
export const listPartnerNames = (ctx: Context, { q = '' }: { readonly q?: string } = {}): Promise<PartnerName[]> =>
  searchNames(ctx, q, MOST_NAMES)

/** A partner that something new is noted of. Throws `unknown_reference`, `partner_resting`. */
export async function getActivePartner(ctx: Context, id: string): Promise<Partner> {
  const partner = await findPartner(ctx, id)
  assert(partner, 'unknown_reference', { what: 'partner' })
  assert(partner.state === 'active', 'partner_resting', { name: partner.name })
  return partner
}
