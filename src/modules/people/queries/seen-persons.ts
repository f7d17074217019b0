import { type RawBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'

/** A person as the actor sees them: whole, or as the own agency's records say. */
export interface SeenPerson {
  /** What the actor knows the person by; never written to a table. */
  readonly id: string
  /** The person of the region; never shown to an agency, to which its records may be several persons: `heldBy` gives those that are this one. */
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
 * an empty set, not a refusal. `s.id` is what is shown and what records are found by (`holderOf`).
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
    : sql`select l.shown_id from record_links l
          join source_records r on r.region_id = l.region_id and r.id = l.record_id
          join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.agency_id = ${agencyOf(ctx)}
        where l.region_id = ${ctx.region} and l.record_id = ${id}`
  // A person of that very id before one that merely was.
  const { rows } = await sql<SeenPerson>`
    select ${SEEN} from ${seenPersons(ctx)} where s.id = ${id} or s.id = (${byRecord})
    order by s.id = ${id} desc limit 1`.execute(ctx.tx)
  return rows[0]
}

/** The column of `record_links` and of `person_words` that tells whose a record or a word is to the actor. */
export const holderOf = ({ actor }: Pick<Context, 'actor'>): RawBuilder<unknown> =>
  coordinates(actor) ? sql.ref('person_id') : sql.ref('shown_id')

/** Whether a link `l` is to this person, as the actor sees them: all records of it, or those of the own agency that hang together. */
export const heldBy = (ctx: Context, { id }: Pick<SeenPerson, 'id'>): RawBuilder<unknown> =>
  sql`(l.region_id = ${ctx.region} and l.${holderOf(ctx)} = ${id})`

/** What the actor knows the persons of some records by; records the actor may not read are left out. */
export async function findShownIds(ctx: Context, recordIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; recordId: string }>`
    select s.id, l.record_id as "recordId" from record_links l join ${seenPersons(ctx)} on s.id = l.${holderOf(ctx)}
    where l.region_id = ${ctx.region} and l.record_id = any(${recordIds}::uuid[]) order by l.record_id`.execute(ctx.tx)
  return new Map(rows.map(({ id, recordId }) => [recordId, id]))
}
