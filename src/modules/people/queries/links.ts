import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Holding, Standing } from '../linking/choose-persons.ts'
import type { OwnRecord } from '../linking/group-own.ts'

/** A link as it is written. */
export interface NewLink {
  readonly recordId: string
  readonly personId: string
  readonly origin: 'alone' | 'machine' | 'staff'
  readonly score: number | null
  readonly evidence: unknown
}

export async function readStanding(ctx: Context, recordIds: readonly string[]): Promise<Map<string, Standing>> {
  const { rows } = await sql<{ recordId: string; personId: string; isStaff: boolean }>`
    select record_id as "recordId", person_id as "personId", origin = 'staff' as "isStaff" from record_links
    where region_id = ${ctx.region} and record_id = any(${recordIds}::uuid[])`.execute(ctx.tx)
  return new Map(rows.map(({ recordId, ...standing }) => [recordId, standing]))
}

/** How many records each person holds; `placed` counts those a run has linked already, without the ones given. */
export async function readHoldings(
  ctx: Context,
  personIds: readonly string[],
  runId: string,
  recordIds: readonly string[],
): Promise<Map<string, Holding>> {
  const { rows } = await sql<Holding & { personId: string }>`
    select person_id as "personId", count(*)::int as records, count(*) filter (where origin = 'staff')::int as "staffRecords",
      count(*) filter (where run_id = ${runId} and record_id <> all(${recordIds}::uuid[]))::int as placed
    from record_links where region_id = ${ctx.region} and person_id = any(${personIds}::uuid[]) group by person_id`.execute(
    ctx.tx,
  )
  return new Map(rows.map(({ personId, ...holding }) => [personId, holding]))
}

/** Persons whose values are still to come (`refreshPersons`). */
export async function insertPersons(ctx: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`insert into persons (region_id, id, name, name_key, updated_at)
    select ${ctx.region}, id, '', '', ${ctx.clock.now().toISOString()}::timestamptz from unnest(${ids}::uuid[]) as t(id)`.execute(
    ctx.tx,
  )
}

/** Moves the records that a run placed with some persons to new ones, those that staff linked excepted. */
export async function movePlaced(
  ctx: Context,
  runId: string,
  moves: readonly { readonly from: string; readonly to: string }[],
): Promise<void> {
  for (const { from, to } of moves)
    await sql`update record_links set person_id = ${to}
      where region_id = ${ctx.region} and person_id = ${from} and run_id = ${runId} and origin <> 'staff'`.execute(
      ctx.tx,
    )
}

/** Writes links, in the place of what the records had. */
export async function writeLinks(ctx: Context, links: readonly NewLink[], runId: string | null): Promise<void> {
  if (links.length === 0) return
  // A run tells the ties it made; what it left as it was keeps the ones it had.
  const kept = sql`(excluded.evidence is null and excluded.origin = 'machine' and record_links.person_id = excluded.person_id)`
  await sql`
    insert into record_links (region_id, record_id, person_id, shown_id, origin, score, evidence, run_id, linked_by, linked_at)
    select ${ctx.region}, t."recordId", t."personId", t."recordId", t.origin, t.score, t.evidence, ${runId}, ${ctx.actor.userId}, ${ctx.clock.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
      as t("recordId" uuid, "personId" uuid, origin text, score double precision, evidence jsonb)
    on conflict (region_id, record_id) do update set person_id = excluded.person_id, origin = excluded.origin,
      score = case when ${kept} then record_links.score else excluded.score end,
      evidence = case when ${kept} then record_links.evidence else excluded.evidence end, run_id = excluded.run_id, linked_by = excluded.linked_by, linked_at = excluded.linked_at`.execute(
    ctx.tx,
  )
}

/** What the records of some persons say. */
export async function readSaid(
  ctx: Context,
  personIds: readonly string[],
): Promise<(OwnRecord & { personId: string })[]> {
  const { rows } = await sql<OwnRecord & { personId: string }>`
    select l.person_id as "personId", r.id as "recordId", b.agency_id as "agencyId", b.as_of as "asOf", b.state = 'current' as "isCurrent",
      r.name, r.sex, r.nik_sex as "nikSex", r.birth_date as "birthDate", r.age, r.village_code as "villageCode", r.district_code as "districtCode",
      r.nik_hash as nik, r.kk_hash as card, r.phone_hash as phone, b.id as "batchId", r.family_key as "familyKey",
      array(select c.id || ' ' || (k->>'personId') from person_change_records t join person_changes c on c.region_id = t.region_id and c.id = t.change_id
        cross join jsonb_array_elements(c.after->'links') k
        where t.region_id = r.region_id and t.record_id = r.id and c.agency_id = b.agency_id and c.kind in ('merge', 'split') and c.undone_at is null
          and k->>'recordId' = r.id::text) as deeds
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where l.region_id = ${ctx.region} and l.person_id = any(${personIds}::uuid[])`.execute(ctx.tx)
  return rows
}
