import { type RawBuilder, sql } from 'kysely'
import type { PersonService } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { NewService } from '../ledger/record-services.ts'

/** Whose list it is; undefined for none. */
export async function findList(
  { tx, region }: Context,
  id: string,
): Promise<{ readonly agencyId: string } | undefined> {
  const { rows } = await sql<{ agencyId: string }>`
    select agency_id as "agencyId" from person_lists where region_id = ${region} and id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Writes services of one agency at once; violated constraints are for the caller to put into words. */
export async function insertServices(
  { tx, region }: Context,
  agencyId: string,
  services: readonly NewService[],
): Promise<void> {
  const rows = services.map(({ period, ...service }) => ({
    id: newId(),
    record_id: service.recordId,
    kind: service.kind,
    state: service.state,
    given_on: service.givenOn,
    period_from: period?.from ?? null,
    period_until: period?.until ?? null,
    value: service.value,
    quantity: service.quantity,
    unit: service.unit,
    giver: service.giver,
    fund_source: service.fundSource,
    activity_id: service.activityId,
    detail: service.detail,
  }))
  await sql`
      insert into services (region_id, id, record_id, agency_id, kind, state, given_on, period_from, period_until, value, quantity, unit, giver,
        fund_source, activity_id, detail)
      select ${region}, r.id, r.record_id, ${agencyId}::uuid, r.kind, r.state, r.given_on, r.period_from, r.period_until, r.value,
        r.quantity, r.unit, r.giver, r.fund_source, r.activity_id, r.detail
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, record_id uuid, kind text, state text, given_on date,
        period_from date, period_until date, value bigint, quantity numeric, unit text, giver text, fund_source text, activity_id uuid,
        detail text)`.execute(tx)
}

export interface ServiceOfPerson {
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
 * What current lists say that a person received, the earliest first, as far as records of one district tell; of an agency by the records that are this
 * person to it. Undefined where no such record is.
 */
export async function readServicesOf(
  { tx, region }: Context,
  {
    id,
    agencyId,
    district,
  }: { readonly id: string; readonly agencyId: string | null; readonly district: string | null },
): Promise<ServiceOfPerson[] | undefined> {
  const parts: RawBuilder<unknown>[] = [
    agencyId === null
      ? sql`r.region_id = ${region} and r.person_id = ${id}::uuid`
      : sql`r.region_id = ${region} and r.shown_id = ${id}::uuid and b.agency_id = ${agencyId}::uuid`,
  ]
  if (district !== null) parts.push(sql`r.district_code = ${district}`)
  const known = sql`
    from person_records r join person_lists b on b.region_id = r.region_id and b.id = r.batch_id and b.is_current`
  const asked = sql.join(parts, sql` and `)
  const { rows: records } = await sql`select 1 ${known} where ${asked} limit 1`.execute(tx)
  if (records.length === 0) return undefined
  const { rows } = await sql<ServiceOfPerson>`
    select s.id, s.kind, s.agency_id, a.short_name, a.name as agency_name, s.state, s.given_on, s.period_from,
      coalesce(s.given_on, s.period_from, b.as_of) as day_from, coalesce(s.given_on, s.period_until, s.period_from, b.as_of) as day_until,
      s.value, s.quantity, s.unit, s.giver, s.fund_source, s.detail, s.activity_id, b.title as list
    ${known}
      join services s on s.region_id = r.region_id and s.record_id = r.record_id
      join agencies a on a.region_id = s.region_id and a.id = s.agency_id
    where ${asked}
    order by day_from, day_until, s.id`.execute(tx)
  return rows
}
