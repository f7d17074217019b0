import { type SelectQueryBuilder, sql } from 'kysely'
import type { PartnerKind, PartnerState } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing, startingWith } from '#platform/text/like.ts'
import type { Partner } from '../people/partner.ts'
import { asPartner, selectPartners } from './partners.ts'

export interface PartnerFilter {
  readonly q?: string | undefined
  readonly kind?: PartnerKind | undefined
  /** Partners of that area and of what lies in it. */
  readonly areaCode?: string | undefined
  readonly state?: PartnerState | undefined
}

type Paged = PartnerFilter & { readonly page: number; readonly pageSize: number }

function narrow<O>(query: SelectQueryBuilder<Tables, 'partners', O>, { q, kind, areaCode, state }: PartnerFilter) {
  let narrowed = query
  if (kind) narrowed = narrowed.where('kind', '=', kind)
  if (state) narrowed = narrowed.where('state', '=', state)
  if (areaCode)
    narrowed = narrowed.where((eb) =>
      eb.or([eb('area_code', '=', areaCode), eb('area_code', 'like', startingWith(`${areaCode}.`))]),
    )
  for (const word of q?.split(/\s+/).filter(Boolean) ?? [])
    narrowed = narrowed.where((eb) =>
      eb.or([eb('name', 'ilike', containing(word)), eb('does', 'ilike', containing(word))]),
    )
  return narrowed
}

/** One page of partners by name, and how many there are under the filter. */
export async function pagePartners(ctx: Context, filter: Paged): Promise<{ rows: Partner[]; total: number }> {
  const query = narrow(selectPartners(ctx), filter)
  const rows = await query
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(asPartner), total: Number(total) }
}

export interface Standing {
  readonly agreements: number
  readonly openOffers: number
  readonly openPledges: number
  readonly pledged: number
  readonly delivered: number
  readonly worth: number
}
const NOTHING: Standing = { agreements: 0, openOffers: 0, openPledges: 0, pledged: 0, delivered: 0, worth: 0 }

/** What stands with some partners on a day, by id; a partner without anything has zeros. */
export async function standingsOf(
  { tx, region }: Context,
  ids: readonly string[],
  today: string,
): Promise<(id: string) => Standing> {
  if (ids.length === 0) return () => NOTHING
  const agreements = await tx
    .selectFrom('partner_agreements')
    .select(['partner_id', sql<number>`count(*)::int`.as('n')])
    .where('region_id', '=', region)
    .where('partner_id', 'in', [...ids])
    .where('starts_on', '<=', today)
    .where(sql<boolean>`coalesce(ends_on >= ${today}, true) and coalesce(terminated_on > ${today}, true)`)
    .groupBy('partner_id')
    .execute()
  const offers = await tx
    .selectFrom('partner_offers')
    .select(['partner_id', sql<number>`count(*)::int`.as('n')])
    .where('region_id', '=', region)
    .where('partner_id', 'in', [...ids])
    .where('closed_at', 'is', null)
    .where('ends_on', '>=', today)
    .groupBy('partner_id')
    .execute()
  const pledges = await tx
    .selectFrom('partner_pledges')
    .select([
      'partner_id',
      sql<number>`count(*) filter (where state in ('pledged', 'partly'))::int`.as('open'),
      sql<number>`count(*) filter (where state <> 'cancelled')::int`.as('pledged'),
      sql<number>`count(*) filter (where state in ('delivered', 'valued', 'thanked'))::int`.as('delivered'),
      sql<number>`coalesce(sum(worth) filter (where state in ('valued', 'thanked')), 0)::bigint`.as('worth'),
    ])
    .where('region_id', '=', region)
    .where('partner_id', 'in', [...ids])
    .groupBy('partner_id')
    .execute()
  const [ofAgreements, ofOffers] = [agreements, offers].map(
    (rows) => new Map(rows.map((row) => [row.partner_id, row.n])),
  )
  const ofPledges = new Map(pledges.map((row) => [row.partner_id, row]))
  return (id) => {
    const pledge = ofPledges.get(id)
    return {
      agreements: ofAgreements?.get(id) ?? 0,
      openOffers: ofOffers?.get(id) ?? 0,
      openPledges: pledge?.open ?? 0,
      pledged: pledge?.pledged ?? 0,
      delivered: pledge?.delivered ?? 0,
      worth: Number(pledge?.worth ?? 0),
    }
  }
}

/** Delivered and valued by year of the last delivery, the latest first. */
export async function yearsOf({ tx, region }: Context, partnerId: string) {
  const rows = await tx
    .selectFrom('partner_pledges')
    .select([
      sql<number>`extract(year from delivered_on)::int`.as('year'),
      sql<number>`count(*)::int`.as('pledges'),
      sql<number>`coalesce(sum(worth), 0)::bigint`.as('worth'),
    ])
    .where('region_id', '=', region)
    .where('partner_id', '=', partnerId)
    .where('state', 'in', ['valued', 'thanked'])
    .groupBy(sql`extract(year from delivered_on)`)
    .orderBy('year', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, worth: Number(row.worth) }))
}
