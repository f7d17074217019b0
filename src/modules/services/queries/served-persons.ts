import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Seen } from '../views/choose-run.ts'
import { type Asked, belongsTo, profilesWithin, setsFor } from './profile-filter.ts'

export interface FoundPerson {
  readonly person_id: string
  readonly name: string
  readonly name_lower: string
  readonly sex: 'L' | 'P' | null
  readonly village_code: string | null
  readonly district_code: string | null
  readonly services: number
  readonly last_on: string | null
  readonly value: number
  readonly marks: string[]
}

/** So few people are fetched through their profiles and sorted; of more, the list is walked in its order until a page is full. */
const FEW = 3000

/** How many people some filters mean. */
export async function countServed({ tx }: Context, seen: Seen, asked: Asked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with ${setsFor(seen, asked, [asked.who])}
    select coalesce(sum(f.persons), 0)::int as total from ${profilesWithin(seen, asked)} and ${belongsTo(asked.who)}`.execute(
    tx,
  )
  return rows[0]?.total ?? 0
}

interface Slice {
  /** How many there are in all. */
  readonly total: number
  readonly limit: number
  readonly offset?: number
  /** The last one before them. */
  readonly after?: Pick<FoundPerson, 'name_lower' | 'person_id'> | undefined
}

/** A page of them, by name. */
export async function readServed(
  { tx }: Context,
  seen: Seen,
  asked: Asked,
  { total, limit, offset = 0, after }: Slice,
): Promise<FoundPerson[]> {
  const { region, runId, viewer } = seen
  const rest = after ? sql`and (p.name_lower, p.person_id) > (${after.name_lower}, ${after.person_id}::uuid)` : sql``
  const own = sql`p.region_id = ${region} and p.run_id = ${runId}::uuid and p.viewer = ${viewer} ${rest}`
  const order = sql`order by p.name_lower, p.person_id limit ${limit} offset ${offset}`
  // A case is no join condition: the planner has to walk the list in its order, looking each profile up in a hash, instead of sorting everybody.
  const page =
    total <= FEW
      ? sql`select p.* from served_persons p where ${own} and p.profile = any(array(select number from chosen)) ${order}`
      : sql`select p.* from served_persons p where ${own} and case when p.profile in (select number from chosen) then true end ${order}`
  const { rows } = await sql<FoundPerson>`
    with ${setsFor(seen, asked, [asked.who])}, chosen as materialized (
      select f.number, f.set_number from ${profilesWithin(seen, asked)} and ${belongsTo(asked.who)}
    ), page as materialized (${page})
    select p.person_id, p.name, p.name_lower, p.sex, p.village_code, p.district_code, p.services, p.last_on, p.value, s.marks
    from page p join chosen c on c.number = p.profile join sets s on s.number = c.set_number
    order by p.name_lower, p.person_id`.execute(tx)
  return rows
}
