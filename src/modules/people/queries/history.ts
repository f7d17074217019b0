import { type RawBuilder, sql } from 'kysely'
import type { PersonEvent, Purpose, RevealField } from '#contract/people/shapes.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { heldBy, type SeenPerson } from './seen-persons.ts'

/** What somebody did to a person, or was shown of one. */
export interface HistoryRow {
  readonly id: string
  readonly kind: PersonEvent['kind']
  readonly at: Date
  readonly by: string
  readonly note: string
  readonly purpose: Purpose | null
  readonly fields: RevealField[]
  readonly agencyId: string | null
  readonly undoneBy: string | null
  readonly undoneAt: Date | null
}

/** The changes `c` the actor may know of: an agency its own and the region's word on death and moving away. */
export const knownChange = ({ actor }: Context): RawBuilder<unknown> =>
  coordinates(actor)
    ? sql`true`
    : sql`(c.agency_id = ${actor.agencyId} or (c.agency_id is null and c.kind in ('death', 'move')))`

/** The events of a person's records that the actor may know of, the newest first. */
export async function readHistory(ctx: Context, person: SeenPerson, limit: number): Promise<HistoryRow[]> {
  const ownReveal = coordinates(ctx.actor) ? sql`true` : sql`v.agency_id = ${ctx.actor.agencyId}`
  const { rows } = await sql<HistoryRow>`
    with own as (select l.record_id from record_links l where ${heldBy(ctx, person)})
    select c.id, c.kind, c.done_at as at, c.done_by as by, c.reason as note, null as purpose, array[]::text[] as fields, c.agency_id as "agencyId",
      c.undone_by as "undoneBy", c.undone_at as "undoneAt"
    from person_changes c
    where c.region_id = ${ctx.region} and ${knownChange(ctx)} and c.id in (
      select t.change_id from own join person_change_records t on t.region_id = ${ctx.region} and t.record_id = own.record_id)
    union all
    select v.id, 'reveal', v.shown_at, v.shown_to, v.note, v.purpose, v.fields, v.agency_id, null, null
    from own join record_reveals v on v.region_id = ${ctx.region} and v.record_id = own.record_id
    where ${ownReveal}
    order by at desc, id desc limit ${limit}`.execute(ctx.tx)
  return rows
}
