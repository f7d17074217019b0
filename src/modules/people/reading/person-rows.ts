import { type RawBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'

/** A person as the actor sees them: whole, or as the own agency's records say. */
export interface SeenPerson {
  readonly id: string
  readonly name: string
  readonly sex: 'L' | 'P' | null
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
  readonly version: number
}

/**
 * The persons the actor may see, as `s`, with what the actor sees of them: the rule of policy.ts (`readPerson`) in SQL. Whoever may see nobody gets
 * an empty set, not a refusal.
 */
export function seenPersons({ region, actor }: Context): RawBuilder<unknown> {
  if (coordinates(actor)) return sql`(select p.*, p.id as person_id from persons p where p.region_id = ${region}) s`
  // No agency has the id of nobody.
  const agency = actor.agencyId ?? '00000000-0000-0000-0000-000000000000'
  const inPlace = actor.areaCode
    ? sql`and (coalesce(v.village_code, v.district_code) = ${actor.areaCode}
        or starts_with(coalesce(v.village_code, v.district_code), ${`${actor.areaCode}.`}))`
    : sql``
  return sql`(
    select v.region_id, v.person_id, v.name, v.name_key, v.sex, v.birth_date, v.age, v.age_on, v.village_code, v.district_code, 1 as agencies,
      v.records, p.died_on, p.died_source, p.moved_on, p.moved_to, p.version
    from person_views v join persons p on p.region_id = v.region_id and p.id = v.person_id
    where v.region_id = ${region} and v.agency_id = ${agency} ${inPlace}) s`
}

export const SEEN = sql`s.person_id as id, s.name, s.sex, s.birth_date as "birthDate", s.age, s.age_on as "ageOn", s.village_code as "villageCode",
  s.district_code as "districtCode", s.agencies, s.records, s.died_on as "diedOn", s.died_source as "diedSource", s.moved_on as "movedOn",
  s.moved_to as "movedTo", s.version`

/** One person as the actor sees them; undefined when there is none, or none for this actor. */
export async function findSeen(ctx: Context, id: string): Promise<SeenPerson | undefined> {
  const { rows } = await sql<SeenPerson>`select ${SEEN} from ${seenPersons(ctx)} where s.person_id = ${id}`.execute(
    ctx.tx,
  )
  return rows[0]
}
