import { type RawBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'

/** A person as the actor sees them: whole, or as the own agency's records say. */
export interface SeenPerson {
  /** What the actor knows the person by; never written to a table. */
  readonly id: string
  /** What the tables know the person by; never shown to an agency. */
  readonly personId: string
  readonly name: string
  readonly sex: 'L' | 'P' | null
  /** No list says the sex; a NIK does. */
  readonly isSexFromNik: boolean
  readonly birthDate: string | null
  /** Where no birth date is known: years on a day. */
  readonly age: number | null
  readonly ageOn: string | null
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly agencies: number
  readonly records: number
  readonly diedOn: string | null
  readonly diedSource: string
  readonly movedOn: string | null
  readonly movedTo: string
}

// No agency has the id of nobody.
const agencyOf = ({ actor }: Context) => actor.agencyId ?? '00000000-0000-0000-0000-000000000000'

/**
 * The persons the actor may see, as `s`, with what the actor sees of them: the rule of policy.ts (`readPerson`) in SQL. Whoever may see nobody gets
 * an empty set, not a refusal. `s.id` is what is shown and what equals are ordered by, `s.person_id` what tables are joined by.
 */
export function seenPersons(ctx: Context): RawBuilder<unknown> {
  const { region, actor } = ctx
  if (coordinates(actor)) return sql`(select p.*, p.id as person_id from persons p where p.region_id = ${region}) s`
  const inPlace = actor.areaCode
    ? sql`and (coalesce(v.village_code, v.district_code) = ${actor.areaCode}
        or starts_with(coalesce(v.village_code, v.district_code), ${`${actor.areaCode}.`}))`
    : sql``
  return sql`(
    select v.*, v.shown_id as id, 1 as agencies from person_views v where v.region_id = ${region} and v.agency_id = ${agencyOf(ctx)} ${inPlace}) s`
}

export const SEEN = sql`s.id, s.person_id as "personId", s.name, s.sex, s.sex_from_nik as "isSexFromNik", s.birth_date as "birthDate", s.age, s.age_on as "ageOn",
  s.village_code as "villageCode", s.district_code as "districtCode", s.agencies, s.records, s.died_on as "diedOn", s.died_source as "diedSource",
  s.moved_on as "movedOn", s.moved_to as "movedTo"`

/**
 * One person as the actor sees them; undefined when there is none, or none for this actor. The id may be the one shown, that of a record the actor may
 * read, or, for who sees all, that of a person who went into another one: each leads to who it is now.
 */
export async function findSeen(ctx: Context, id: string): Promise<SeenPerson | undefined> {
  const byRecord = coordinates(ctx.actor)
    ? sql`select l.person_id from record_links l
        where l.region_id = ${ctx.region}
          and l.record_id = coalesce((select f.record_id from former_persons f where f.region_id = ${ctx.region} and f.id = ${id}), ${id}::uuid)`
    : sql`select l.person_id from record_links l
          join source_records r on r.region_id = l.region_id and r.id = l.record_id
          join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.agency_id = ${agencyOf(ctx)}
        where l.region_id = ${ctx.region} and l.record_id = ${id}`
  // A person of that very id before one that merely was.
  const { rows } = await sql<SeenPerson>`
    select ${SEEN} from ${seenPersons(ctx)} where s.person_id = ${id} or s.person_id = (${byRecord})
    order by s.person_id = ${id} desc limit 1`.execute(ctx.tx)
  return rows[0]
}

/** What the actor knows some persons by, from what the tables know them by; those the actor may not see are left out. */
export async function findShownIds(ctx: Context, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; personId: string }>`
    select s.id, s.person_id as "personId" from ${seenPersons(ctx)} where s.person_id = any(${personIds}::uuid[])`.execute(
    ctx.tx,
  )
  return new Map(rows.map(({ id, personId }) => [personId, id]))
}
