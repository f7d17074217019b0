import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { newOpaqueId } from '#platform/ids.ts'
import type { HouseholdSign, Stay } from '../households/place-in-households.ts'

/** A sign with where its row says the house is. */
export type PlacedSign = HouseholdSign & {
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly address: string
}

/** The next persons by id; with `runId`, those with a record that this run linked. */
export async function pagePersonIds(
  ctx: Context,
  { after, limit, runId }: { after: string | null; limit: number; runId?: string | undefined },
): Promise<string[]> {
  const from = after ? sql`and p.id > ${after}` : sql``
  const ofRun = runId
    ? sql`and exists (select from record_links l where l.region_id = p.region_id and l.person_id = p.id and l.run_id = ${runId})`
    : sql``
  const { rows } = await sql<{ id: string }>`
    select p.id from persons p where p.region_id = ${ctx.region} ${from} ${ofRun} order by p.id limit ${limit}`.execute(
    ctx.tx,
  )
  return rows.map(({ id }) => id)
}

/** What the records of some persons say of their households. */
export async function readSigns(ctx: Context, personIds: readonly string[]): Promise<PlacedSign[]> {
  const { rows } = await sql<PlacedSign>`
    select r.id as "recordId", l.person_id as "personId", b.as_of as "asOf", r.batch_id as "batchId", r.family_key as "familyKey",
      r.kk_hash as card, case when r.family_key is not null then (
        select m.kk_hash from source_records m where m.region_id = r.region_id and m.batch_id = r.batch_id and m.family_key = r.family_key
          and m.kk_hash is not null group by m.kk_hash order by count(*) desc, m.kk_hash limit 1) end as "blockCard",
      r.village_code as "villageCode", r.district_code as "districtCode", r.address
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where l.region_id = ${ctx.region} and l.person_id = any(${personIds}::uuid[])`.execute(ctx.tx)
  return rows
}

/** How many persons stand on each card. */
export async function countOnCards(ctx: Context, cards: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ card: string; persons: number }>`
    select r.kk_hash as card, count(distinct l.person_id)::int as persons
    from source_records r join record_links l on l.region_id = r.region_id and l.record_id = r.id
    where r.region_id = ${ctx.region} and r.kk_hash = any(${cards}::text[]) group by r.kk_hash`.execute(ctx.tx)
  return new Map(rows.map(({ card, persons }) => [card, persons]))
}

export interface HouseholdPlace {
  readonly origin: string
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly address: string
}

/** Makes the households that are not there yet, brings the place of the others up to date; origin to id. */
export async function keepHouseholds(ctx: Context, places: readonly HouseholdPlace[]): Promise<Map<string, string>> {
  const rows = places.map((place) => ({ id: newOpaqueId(), ...place }))
  const kept = await sql<{ origin: string; id: string }>`
    insert into households (region_id, id, origin, village_code, district_code, address)
    select ${ctx.region}, t.id, t.origin, t."villageCode", t."districtCode", t.address
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as t(id uuid, origin text, "villageCode" text, "districtCode" text, address text)
    on conflict (region_id, origin) do update set village_code = excluded.village_code, district_code = excluded.district_code,
      address = excluded.address
    returning origin, id`.execute(ctx.tx)
  return new Map(kept.rows.map(({ origin, id }) => [origin, id]))
}

/** Takes households away to which nobody belongs, on no day, by no record. */
export async function deleteEmptyHouseholds({ tx, region }: Context): Promise<void> {
  await sql`
    delete from households h where h.region_id = ${region}
      and not exists (select from household_members m where m.region_id = h.region_id and m.household_id = h.id)
      and not exists (select from record_links l where l.region_id = h.region_id and l.household_id = h.id)
      and not exists (select from persons p where p.region_id = h.region_id and p.household_id = h.id)`.execute(tx)
}

/** Writes the household of each record, the stays of each person, and where each lives now. */
export async function writeMembership(
  { tx, region }: Context,
  personIds: readonly string[],
  records: readonly { readonly recordId: string; readonly householdId: string }[],
  stays: readonly (Omit<Stay, 'origin'> & { readonly householdId: string })[],
): Promise<void> {
  await sql`
    update record_links l set household_id = t."householdId"
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as t("recordId" uuid, "householdId" uuid)
    where l.region_id = ${region} and l.record_id = t."recordId" and l.household_id is distinct from t."householdId"`.execute(
    tx,
  )
  await sql`delete from household_members where region_id = ${region} and person_id = any(${personIds}::uuid[])`.execute(
    tx,
  )
  await sql`
    insert into household_members (region_id, household_id, person_id, valid_from, valid_until)
    select ${region}, t."householdId", t."personId", t."validFrom", t."validUntil"
    from jsonb_to_recordset(${JSON.stringify(stays)}::jsonb)
      as t("householdId" uuid, "personId" uuid, "validFrom" date, "validUntil" date)`.execute(tx)
  await sql`
    update persons p set household_id = t."householdId"
    from jsonb_to_recordset(${JSON.stringify(stays.filter(({ validUntil }) => validUntil === null))}::jsonb)
      as t("householdId" uuid, "personId" uuid)
    where p.region_id = ${region} and p.id = t."personId" and p.household_id is distinct from t."householdId"`.execute(
    tx,
  )
}
