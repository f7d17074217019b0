import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { nameWords } from '../name-key.ts'
import { type BestValues, bestOf, type Said } from './best-values.ts'
import { readSaid } from './link-queries.ts'

interface PersonRow extends BestValues {
  readonly id: string
  readonly agencies: number
  readonly records: number
}

interface ViewRow extends BestValues {
  readonly id: string
  readonly agencyId: string
  readonly records: number
}

/**
 * Writes anew what persons derive from their records: the best values, what each agency sees of them, the words they are found by. A person
 * without any record goes away; its links are gone already. Gives the persons that went.
 */
export async function refreshPersons(ctx: Context, personIds: readonly string[]): Promise<readonly string[]> {
  if (personIds.length === 0) return []
  const byPerson = Map.groupBy(await readSaid(ctx, personIds), ({ personId }) => personId)
  const persons: PersonRow[] = []
  const views: ViewRow[] = []
  const words: { id: string; agencyId: string; word: string }[] = []
  for (const [id, said] of byPerson) {
    const byAgency = Map.groupBy(said, ({ agencyId }) => agencyId)
    const whole = bestOf(said)
    persons.push({ id, ...whole, agencies: byAgency.size, records: said.length })
    for (const [agencyId, own] of byAgency) {
      views.push({ id, agencyId, ...(byAgency.size === 1 ? whole : bestOf(own)), records: own.length })
      for (const word of wordsOf(own)) words.push({ id, agencyId, word })
    }
  }
  const empty = personIds.filter((id) => !byPerson.has(id))
  await clearDerived(ctx, personIds, empty)
  await writePersons(ctx, persons)
  await writeViews(ctx, views)
  await writeWords(ctx, words)
  return empty
}

const wordsOf = (records: readonly Said[]): ReadonlySet<string> =>
  new Set(records.flatMap(({ name }) => nameWords(name)))

async function clearDerived({ tx, region }: Context, ids: readonly string[], empty: readonly string[]) {
  for (const table of ['person_words', 'person_views'] as const)
    await sql`delete from ${sql.table(table)} where region_id = ${region} and person_id = any(${ids}::uuid[])`.execute(
      tx,
    )
  if (empty.length > 0)
    await sql`delete from persons where region_id = ${region} and id = any(${empty}::uuid[])`.execute(tx)
}

const VALUES = sql`name text, "nameKey" text, sex text, "birthDate" date, age integer, "ageOn" date, "villageCode" text, "districtCode" text`

async function writePersons({ tx, region, clock }: Context, rows: readonly PersonRow[]) {
  await sql`
    update persons p set name = t.name, name_key = t."nameKey", sex = t.sex, birth_date = t."birthDate", age = t.age, age_on = t."ageOn",
      village_code = t."villageCode", district_code = t."districtCode", agencies = t.agencies, records = t.records,
      updated_at = ${clock.now().toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, agencies integer, records integer, ${VALUES})
    where p.region_id = ${region} and p.id = t.id`.execute(tx)
}

async function writeViews({ tx, region }: Context, rows: readonly ViewRow[]) {
  await sql`
    insert into person_views (region_id, agency_id, person_id, name, name_key, sex, birth_date, age, age_on, village_code, district_code, records)
    select ${region}, t."agencyId", t.id, t.name, t."nameKey", t.sex, t."birthDate", t.age, t."ageOn", t."villageCode", t."districtCode", t.records
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "agencyId" uuid, records integer, ${VALUES})`.execute(
    tx,
  )
}

async function writeWords({ tx, region }: Context, rows: readonly { id: string; agencyId: string; word: string }[]) {
  await sql`
    insert into person_words (region_id, agency_id, word, person_id)
    select ${region}, t."agencyId", t.word, t.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "agencyId" uuid, word text)`.execute(tx)
}
