import { type SelectQueryBuilder, sql } from 'kysely'
import { daysAfter } from '#contract/calendar/days.ts'
import type { PledgeView } from '#contract/partners/pledges.ts'
import type { Form } from '#contract/partners/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Pledge } from '../pledges/pledge.ts'
import { can } from '../policy.ts'
import { RULES_OF_PARTNERS } from '../seed-tables.ts'
import { selectPledges, toPledge } from './pledges.ts'

export interface PledgeFilter {
  readonly partnerId?: string | undefined
  readonly agencyId?: string | undefined
  readonly form?: Form | undefined
  readonly q?: string | undefined
}

const OPEN = sql<boolean>`state in ('pledged', 'partly')`
const REPORTED = sql<boolean>`exists (select from partner_deliveries d where d.region_id = partner_pledges.region_id
  and d.pledge_id = partner_pledges.id and d.state = 'reported')`

/** What each view holds; a pledge can be in several. */
const inView = (view: PledgeView, today: string) => {
  switch (view) {
    case 'open':
      return OPEN
    case 'due':
      return sql<boolean>`${OPEN} and due_on between ${today} and ${daysAfter(today, RULES_OF_PARTNERS.dueSoonDays)}`
    case 'late':
      return sql<boolean>`${OPEN} and coalesce(due_on < ${today}, false)`
    case 'reported':
      return sql<boolean>`state <> 'cancelled' and ${REPORTED}`
    case 'to_value':
      return sql<boolean>`state = 'delivered'`
    case 'to_thank':
      return sql<boolean>`state = 'valued'`
    case 'thanked':
      return sql<boolean>`state = 'thanked'`
    case 'cancelled':
      return sql<boolean>`state = 'cancelled'`
    case 'all':
      return sql<boolean>`true`
  }
}

const VIEWS = ['open', 'due', 'late', 'reported', 'to_value', 'to_thank', 'thanked', 'cancelled', 'all'] as const

/** The words of a pledge that the actor may read, as `shownPledge` has it: what is hidden is not found by its words either. */
const readableWords = ({ actor }: Context) =>
  can.readPledgeWords(actor, { agencyId: null })
    ? sql<string>`what || ' ' || purpose_title`
    : sql<string>`case when purpose_kind in ('house', 'batch') and agency_id is distinct from ${actor.agencyId}::uuid then ''
        else what || ' ' || purpose_title end`

function narrow<O>(
  ctx: Context,
  query: SelectQueryBuilder<Tables, 'partner_pledges', O>,
  { partnerId, agencyId, form, q }: PledgeFilter,
) {
  let narrowed = query
  if (partnerId) narrowed = narrowed.where('partner_id', '=', partnerId)
  if (agencyId) narrowed = narrowed.where('agency_id', '=', agencyId)
  if (form) narrowed = narrowed.where('form', '=', form)
  for (const word of q?.split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    narrowed = narrowed.where(sql<boolean>`((${readableWords(ctx)}) || ' ' || (
      select p.name from partners p where p.region_id = partner_pledges.region_id and p.id = partner_id)) ilike ${like}`)
  }
  return narrowed
}

/** One page of pledges, the earliest due first, and how many there are in each view under the same filter. */
export async function pagePledges(
  ctx: Context,
  filter: PledgeFilter & { view: PledgeView; page: number; pageSize: number },
  today: string,
): Promise<{ rows: Pledge[]; total: number; counts: Record<PledgeView, number> }> {
  const narrowed = narrow(ctx, selectPledges(ctx), filter)
  const rows = await narrowed
    .where(inView(filter.view, today))
    .orderBy(sql`due_on asc nulls last`)
    .orderBy('id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const counted = await narrowed
    .clearSelect()
    .select(VIEWS.map((view) => sql<number>`count(*) filter (where ${inView(view, today)})::int`.as(view)))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toPledge), total: counted[filter.view], counts: { ...counted } }
}
