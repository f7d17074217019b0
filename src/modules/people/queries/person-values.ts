import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { BestValues } from '../linking/best-values.ts'
import type { Life } from '../linking/life-of.ts'

/** What a person derives from its records and from what was told of them. */
export interface PersonValues extends BestValues, Life {
  readonly id: string
  readonly agencies: number
  readonly records: number
}

/** A person as one agency knows them. */
export interface ViewValues extends BestValues, Life {
  /** The person of the region that the records belong to. */
  readonly id: string
  readonly agencyId: string
  readonly shownId: string
  readonly family: string
  readonly records: number
}

export interface PersonWord {
  readonly id: string
  readonly agencyId: string
  readonly shownId: string
  readonly word: string
}

/** Clears views and words of some persons, and those persons that have no record left. */
export async function clearDerived({ tx, region }: Context, ids: readonly string[], empty: readonly string[]) {
  for (const table of ['person_words', 'person_views'] as const)
    await sql`delete from ${sql.table(table)} where region_id = ${region} and person_id = any(${ids}::uuid[])`.execute(
      tx,
    )
  if (empty.length > 0)
    await sql`delete from persons where region_id = ${region} and id = any(${empty}::uuid[])`.execute(tx)
}

const VALUES = sql`name text, "nameKey" text, sex text, "isSexFromNik" boolean, "birthDate" date, age integer, "ageOn" date, "villageCode" text, "districtCode" text,
  "diedOn" date, "diedSource" text, "movedOn" date, "movedTo" text, records integer`

export async function writePersons({ tx, region, clock }: Context, rows: readonly PersonValues[]) {
  await sql`
    update persons p set name = t.name, name_key = t."nameKey", sex = t.sex, sex_from_nik = t."isSexFromNik", birth_date = t."birthDate", age = t.age, age_on = t."ageOn",
      village_code = t."villageCode", district_code = t."districtCode", agencies = t.agencies, records = t.records,
      died_on = t."diedOn", died_source = t."diedSource", moved_on = t."movedOn", moved_to = t."movedTo",
      updated_at = ${clock.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, agencies integer, ${VALUES})
    where p.region_id = ${region} and p.id = t.id`.execute(tx)
}

export async function writeViews({ tx, region }: Context, rows: readonly ViewValues[]) {
  await sql`
    insert into person_views (region_id, agency_id, person_id, shown_id, family, name, name_key, sex, sex_from_nik, birth_date, age, age_on, village_code, district_code,
      died_on, died_source, moved_on, moved_to, records)
    select ${region}, t."agencyId", t.id, t."shownId", t.family, t.name, t."nameKey", t.sex, t."isSexFromNik", t."birthDate", t.age, t."ageOn", t."villageCode", t."districtCode",
      t."diedOn", t."diedSource", t."movedOn", t."movedTo", t.records
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "agencyId" uuid, "shownId" uuid, family text, ${VALUES})`.execute(
    tx,
  )
}

export async function writeWords({ tx, region }: Context, rows: readonly PersonWord[]) {
  await sql`
    insert into person_words (region_id, agency_id, word, person_id, shown_id)
    select ${region}, t."agencyId", t.word, t.id, t."shownId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "agencyId" uuid, "shownId" uuid, word text)`.execute(
    tx,
  )
}

/** Writes who each record is to its own agency; those that are so already are left alone. */
export async function writeShown(
  { tx, region }: Context,
  rows: readonly { readonly recordId: string; readonly shownId: string }[],
): Promise<void> {
  await sql`
    update record_links l set shown_id = t."shownId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t("recordId" uuid, "shownId" uuid)
    where l.region_id = ${region} and l.record_id = t."recordId" and l.shown_id <> t."shownId"`.execute(tx)
}

/** Keeps where persons that went lead: a record that was theirs. */
export async function keepFormer(
  { tx, region }: Context,
  gone: readonly { readonly personId: string; readonly recordId: string }[],
): Promise<void> {
  if (gone.length === 0) return
  await sql`
    insert into former_persons (region_id, id, record_id)
    select ${region}, t."personId", t."recordId" from jsonb_to_recordset(${JSON.stringify(gone)}::jsonb) as t("personId" uuid, "recordId" uuid)
    on conflict (region_id, id) do update set record_id = excluded.record_id`.execute(tx)
}
