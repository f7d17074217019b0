import type { Partner as Detail, PartnerRow } from '#contract/partners/partners.ts'
import { nameAgencies } from '#modules/organisations/index.ts'
import { nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { signLink } from '#platform/vault/links.ts'
import { can } from '../policy.ts'
import { type PartnerFilter, pagePartners, standingsOf, yearsOf } from '../queries/partner-list.ts'
import { findLikeNamed } from '../queries/partners.ts'
import { getPartner } from './find-partner.ts'
import type { Partner } from './partner.ts'

async function present(ctx: Context, partners: readonly Partner[]) {
  const standing = await standingsOf(
    ctx,
    partners.map(({ id }) => id),
    todayOf(ctx),
  )
  const areaName = await nameAreas(
    ctx,
    partners.map(({ areaCode }) => areaCode),
  )
  const agencies = await nameAgencies(
    ctx,
    partners.map(({ agencyId }) => agencyId),
  )
  return partners.map((partner) => ({
    ...partner,
    ...standing(partner.id),
    area: partner.areaCode === null ? null : { code: partner.areaCode, name: areaName(partner.areaCode).fullName },
    agency: (partner.agencyId && agencies.get(partner.agencyId)) || null,
  }))
}

/** One page of partners by name; every agency reads them. */
export async function listPartners(
  ctx: Context,
  filter: PartnerFilter & { page: number; pageSize: number },
): Promise<{
  rows: PartnerRow[]
  total: number
  page: number
  pageSize: number
  can: { add: boolean }
}> {
  const { rows, total } = await pagePartners(ctx, filter)
  const { page, pageSize } = filter
  return { rows: await present(ctx, rows), total, page, pageSize, can: { add: can.add(ctx.actor) } }
}

/** Partners with a like name, ten at most. */
export const listLikeNamed = (ctx: Context, name: string) =>
  name.trim().length < 3 ? Promise.resolve([]) : findLikeNamed(ctx, name)

/** The token of a partner's own page. */
export const partnerToken = ({ vault, region }: Context, { id, linkTurn }: Pick<Partner, 'id' | 'linkTurn'>): string =>
  signLink(vault, 'partner', { region, id, turn: linkTurn })

/** One partner with what stands with it; `urlOf` makes the address of a token. Throws `not_found`. */
export async function describePartner(ctx: Context, id: string, urlOf: (token: string) => string): Promise<Detail> {
  const partner = await getPartner(ctx, id)
  const [shown] = await present(ctx, [partner])
  if (!shown) throw new Error('the partner just read is not there')
  const mayEdit = can.edit(ctx.actor, partner)
  return {
    ...shown,
    link: { isOn: partner.linkOn, url: partner.linkOn && mayEdit ? urlOf(partnerToken(ctx, partner)) : null },
    years: await yearsOf(ctx, id),
    can: { edit: mayEdit, pledge: can.add(ctx.actor) && partner.state === 'active' },
  }
}
