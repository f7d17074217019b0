import { sql } from 'kysely'
import type { AgencyName } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { Standing } from '../policy.ts'

/** A unit as it stands on a day. */
export interface UnitFacts extends AgencyName {
  readonly parent: AgencyName | null
  readonly areaCode: string | null
  readonly leads: boolean
  readonly chair: string | null
  readonly termUntil: string | null
  readonly openChairChange: boolean
  readonly lastVisitOn: string | null
  readonly nextVisitOn: string | null
  readonly members: number
  readonly openFindings: number
}

/** What the actor is among the units. */
export async function loadStanding({ tx, region, actor }: Context): Promise<Standing> {
  if (actor.agencyId === null) return { actor, ownUnitId: null, leads: false }
  const row = await tx
    .selectFrom('agencies as a')
    .leftJoin('dwp_units as u', (join) =>
      join.onRef('u.region_id', '=', 'a.region_id').onRef('u.agency_id', '=', 'a.id'),
    )
    .select(['a.id', 'u.leads'])
    .where('a.region_id', '=', region)
    .where('a.id', '=', actor.agencyId)
    .where('a.kind', '=', 'dwp')
    .executeTakeFirst()
  return { actor, ownUnitId: row?.id ?? null, leads: row?.leads ?? false }
}

/** Units that exist on a day (of one: whatever the day), with the facts a list shows. */
export async function listUnitFacts({ tx, region }: Context, today: string, id?: string): Promise<UnitFacts[]> {
  const { rows } = await sql<UnitFacts>`
    select a.id, a.short_name as "shortName", a.name, a.area_code as "areaCode", coalesce(u.leads, false) as leads,
      case when p.id is null then null
        else jsonb_build_object('id', p.id, 'shortName', p.short_name, 'name', p.name) end as parent,
      c.person_name as chair, b.term_until as "termUntil",
      exists (select from dwp_chair_changes h join dwp_posts hp on hp.region_id = h.region_id and hp.id = h.post_id
        join dwp_boards hb on hb.region_id = hp.region_id and hb.id = hp.board_id
        where h.region_id = a.region_id and h.state = 'open' and hb.agency_id = a.id) as "openChairChange",
      (select max(v.day) from dwp_visits v where v.region_id = a.region_id and v.agency_id = a.id and v.state = 'held') as "lastVisitOn",
      (select min(v.day) from dwp_visits v where v.region_id = a.region_id and v.agency_id = a.id and v.state = 'planned'
        and v.day >= ${today}) as "nextVisitOn",
      (select count(*) from dwp_members m where m.region_id = a.region_id and m.agency_id = a.id and m.left_on is null)::int as members,
      (select count(*) from dwp_findings f
        left join dwp_visits v on v.region_id = f.region_id and v.id = f.visit_id
        left join dwp_evaluations e on e.region_id = f.region_id and e.id = f.evaluation_id
        join followups d on d.region_id = f.region_id and d.id = f.followup_id and d.state = 'open'
        where f.region_id = a.region_id and coalesce(v.agency_id, e.agency_id) = a.id)::int as "openFindings"
    from agencies a
      left join dwp_units u on u.region_id = a.region_id and u.agency_id = a.id
      left join agencies p on p.region_id = a.region_id and p.id = a.parent_id
      left join lateral (select * from dwp_boards b where b.region_id = a.region_id and b.agency_id = a.id
        and b.term_from <= ${today} order by b.term_from desc limit 1) b on true
      left join lateral (select * from dwp_posts c where c.region_id = b.region_id and c.board_id = b.id and c.post = 'chair'
        and c.valid_from <= ${today} and coalesce(c.valid_until >= ${today}, true) order by c.valid_from desc limit 1) c on true
    where a.region_id = ${region} and a.kind = 'dwp'
      and ${id === undefined ? sql`a.valid_from <= ${today} and coalesce(a.valid_until >= ${today}, true)` : sql`a.id = ${id}`}
    order by a.short_name, a.id`.execute(tx)
  return rows
}

/** Keeps two changes of one unit from passing each other; the unit gets its row. */
export async function lockUnit({ tx, region }: Context, agencyId: string): Promise<void> {
  await tx
    .insertInto('dwp_units')
    .values({ region_id: region, agency_id: agencyId })
    .onConflict((oc) => oc.constraint('dwp_units__pk').doNothing())
    .execute()
  await tx
    .selectFrom('dwp_units')
    .select('leads')
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .forUpdate()
    .execute()
}

/** From now on this unit leads, and no other. */
export async function setLeading(ctx: Context, agencyId: string): Promise<void> {
  await lockUnit(ctx, agencyId)
  const units = ctx.tx.updateTable('dwp_units').where('region_id', '=', ctx.region)
  await units.set({ leads: false }).where('leads', '=', true).execute()
  await units.set({ leads: true }).where('agency_id', '=', agencyId).execute()
}
