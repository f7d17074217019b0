import { type SelectQueryBuilder, sql } from 'kysely'
import type { NeedView } from '#contract/partners/needs.ts'
import type { Form } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Need, Offer } from '../needs/terms.ts'
import { selectNeeds, toNeed } from './needs.ts'
import { selectOffers, toOffer } from './offers.ts'

export interface TermsFilter {
  readonly view: NeedView
  readonly form?: Form | undefined
  readonly q?: string | undefined
  readonly agencyId?: string | undefined
  readonly partnerId?: string | undefined
}
type Paged = TermsFilter & { readonly page: number; readonly pageSize: number }

/** What of a need or an offer is promised and not cancelled. */
const promised = (table: 'partner_needs' | 'partner_offers') => {
  const id = sql.ref(`${table}.id`)
  const ofIt =
    table === 'partner_needs' ? sql`p.purpose_kind = 'need' and p.purpose_id = ${id}::text` : sql`p.offer_id = ${id}`
  return sql<number>`coalesce((select sum(p.quantity) from partner_pledges p
    where p.region_id = ${sql.ref(`${table}.region_id`)} and ${ofIt} and p.state <> 'cancelled'), 0)`
}

type Table = 'partner_needs' | 'partner_offers'

/** open: not closed, not past, something left; filled: nothing left; over: closed or past. Each is in exactly one of them. */
function viewed<T extends Table, O>(
  query: SelectQueryBuilder<Tables, T, O>,
  view: NeedView,
  { table, today }: { table: Table; today: string },
) {
  const isFilled = sql<boolean>`${promised(table)} >= quantity`
  const isOver = sql<boolean>`(closed_at is not null or ends_on < ${today})`
  if (view === 'filled') return query.where(isFilled)
  if (view === 'open') return query.where(sql<boolean>`not ${isFilled} and not ${isOver}`)
  if (view === 'over') return query.where(sql<boolean>`not ${isFilled} and ${isOver}`)
  return query
}

async function countRows<T extends Table, O>(query: SelectQueryBuilder<Tables, T, O>): Promise<number> {
  const { n } = await query.clearSelect().select(sql<number>`count(*)::int`.as('n')).executeTakeFirstOrThrow()
  return Number(n)
}

const wordsIn = (q?: string) => q?.split(/\s+/).filter(Boolean) ?? []

/** One page of needs, the earliest end first, and how many there are in each view. */
export async function pageNeeds(ctx: Context, filter: Paged, today: string) {
  let query = selectNeeds(ctx)
  if (filter.form) query = query.where('form', '=', filter.form)
  if (filter.agencyId) query = query.where('agency_id', '=', filter.agencyId)
  for (const word of wordsIn(filter.q)) query = query.where('what', 'ilike', containing(word))
  const at = { table: 'partner_needs', today } as const
  const rows = await viewed(query, filter.view, at)
    .orderBy('ends_on')
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const counts = {
    open: await countRows(viewed(query, 'open', at)),
    filled: await countRows(viewed(query, 'filled', at)),
    over: await countRows(viewed(query, 'over', at)),
    all: await countRows(query),
  }
  return { rows: rows.map(toNeed), total: counts[filter.view], counts }
}

/** One page of offers, the earliest end first. */
export async function pageOffers(ctx: Context, filter: Paged, today: string) {
  let query = selectOffers(ctx)
  if (filter.form) query = query.where('form', '=', filter.form)
  if (filter.partnerId) query = query.where('partner_id', '=', filter.partnerId)
  for (const word of wordsIn(filter.q)) query = query.where('what', 'ilike', containing(word))
  const narrowed = viewed(query, filter.view, { table: 'partner_offers', today })
  const rows = await narrowed
    .orderBy('ends_on')
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toOffer), total: await countRows(narrowed) }
}

/** More open needs or offers than a region has; beyond it the latest ends are not proposed. */
const MOST_COMPARED = 2000

/** Needs that are open on a day, the earliest end first. */
export async function listOpenNeeds(ctx: Context, today: string): Promise<Need[]> {
  const rows = await viewed(selectNeeds(ctx), 'open', { table: 'partner_needs', today })
    .orderBy('ends_on')
    .orderBy('id')
    .limit(MOST_COMPARED)
    .execute()
  return rows.map(toNeed)
}

/** Offers of active partners that are open on a day, the earliest end first. */
export async function listOpenOffers(ctx: Context, today: string): Promise<Offer[]> {
  const rows = await viewed(selectOffers(ctx), 'open', { table: 'partner_offers', today })
    .where(
      sql<boolean>`exists (select from partners a where a.region_id = partner_offers.region_id
        and a.id = partner_offers.partner_id and a.state = 'active')`,
    )
    .orderBy('ends_on')
    .orderBy('id')
    .limit(MOST_COMPARED)
    .execute()
  return rows.map(toOffer)
}
