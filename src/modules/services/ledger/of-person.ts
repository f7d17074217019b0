import { sql } from 'kysely'
import type { PersonService } from '#contract/services/shapes.ts'
import { findPerson } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { can } from '../policy.ts'

interface Found {
  readonly id: string
  readonly kind: string
  readonly agency_id: string
  readonly short_name: string
  readonly agency_name: string
  readonly state: PersonService['state']
  readonly given_on: string | null
  readonly period_from: string | null
  readonly day_from: string
  readonly day_until: string
  readonly value: number | null
  readonly quantity: string | null
  readonly unit: string
  readonly giver: string
  readonly fund_source: string
  readonly detail: string
  readonly activity_id: string | null
  readonly list: string
}

/**
 * What a person received, by current lists, the earliest first; for an agency only what its own lists say. Throws `forbidden` for who reads no
 * services at all, `not_found` for nobody and for a person of whom the actor's agency has no record: the two are not told apart.
 */
export async function listOfPerson(ctx: Context, id: string): Promise<PersonService[]> {
  const { tx, region, actor } = ctx
  assert(can.read(actor), 'forbidden')
  const person = await findPerson(ctx, id)
  assert(person, 'not_found')
  const { personId } = person
  const own = can.readAll(actor) ? sql`` : sql`and b.agency_id = ${actor.agencyId}::uuid`
  // A grant for one district reaches nobody outside it.
  const near = actor.areaCode === null ? sql`` : sql`and (r.district_code = ${actor.areaCode})`
  const records = sql`
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current' ${own} ${near}`
  const ofPerson = sql`l.region_id = ${region} and l.person_id = ${personId}::uuid`
  const known = await sql`select 1 ${records} where ${ofPerson} limit 1`.execute(tx)
  assert(known.rows.length > 0, 'not_found')
  const { rows } = await sql<Found>`
    select s.id, s.kind, s.agency_id, a.short_name, a.name as agency_name, s.state, s.given_on, s.period_from,
      coalesce(s.given_on, s.period_from, b.as_of) as day_from, coalesce(s.given_on, s.period_until, s.period_from, b.as_of) as day_until,
      s.value, s.quantity, s.unit, s.giver, s.fund_source, s.detail, s.activity_id, b.title as list
    ${records}
      join services s on s.region_id = r.region_id and s.record_id = r.id
      join agencies a on a.region_id = s.region_id and a.id = s.agency_id
    where ${ofPerson}
    order by day_from, day_until, s.id`.execute(tx)
  const kinds = new Map((await listKinds(ctx)).map((kind) => [kind.code, kind]))
  return rows.map((row) => ({
    id: row.id,
    kind: {
      code: row.kind,
      name: kinds.get(row.kind)?.name ?? row.kind,
      group: kinds.get(row.kind)?.group ?? 'other',
    },
    agency: { id: row.agency_id, shortName: row.short_name, name: row.agency_name },
    state: row.state,
    givenOn: row.given_on,
    from: row.day_from,
    until: row.day_until,
    isDayOfList: row.given_on === null && row.period_from === null,
    value: row.value,
    quantity: row.quantity === null ? null : Number(row.quantity),
    unit: row.unit,
    giver: row.giver,
    fundSource: row.fund_source,
    detail: row.detail,
    activityId: row.activity_id,
    list: row.list,
  }))
}
