import { type RawBuilder, sql } from 'kysely'
import type { PersonRow } from '#contract/people/shapes.ts'
import type { PersonFilter } from '#contract/people.ts'
import { coordinates } from '#modules/accounts/index.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { nameKey, nameWords } from '../name-key.ts'
import { can } from '../policy.ts'
import { canBeNik } from '../records/identifiers.ts'
import { END, forgiveWords, ownWords } from './find-words.ts'
import { SEEN, type SeenPerson, seenPersons } from './person-rows.ts'
import { presentRows } from './present-person.ts'

interface PersonPage {
  readonly rows: PersonRow[]
  readonly total: number
}

/** One page of the persons the actor may see, under some filters. Throws `forbidden` for those who see nobody. */
export async function listPersons(ctx: Context, filter: PersonFilter): Promise<PersonPage> {
  assert(can.readPeople(ctx.actor), 'forbidden')
  return pagePersons(ctx, filter, sql`true`)
}

/**
 * The same for a name, however spelt, or a NIK of 16 digits; of records the actor may see. A name is found by the beginnings of all its words in any
 * order, by the beginning of the whole without its spaces (*Nurhayati* is *Nur Hayati*), and, when nobody has a word, by those most like it.
 */
export async function searchPersons(ctx: Context, { q, ...filter }: PersonFilter & { q: string }): Promise<PersonPage> {
  assert(can.readPeople(ctx.actor), 'forbidden')
  const digits = q.replace(/[\s.'-]/g, '')
  if (/^\d{8,}$/.test(digits)) return pagePersons(ctx, filter, bornBy(ctx, digits))
  const exact = await pagePersons(
    ctx,
    filter,
    named(
      ctx,
      nameWords(q).map((word) => [word]),
      nameKey(q),
    ),
  )
  if (exact.total > 0) return exact
  const meant = await forgiveWords(ctx, nameWords(q))
  return pagePersons(ctx, filter, named(ctx, meant, meant.map(([first = '']) => first).join('')))
}

/** Persons with a record under a NIK; the same look-up for digits that can be none. */
function bornBy(ctx: Context, digits: string): RawBuilder<unknown> {
  const hash = canBeNik(digits) ? ctx.vault.hash('nik', digits) : ''
  const own = coordinates(ctx.actor) ? sql`` : sql`and b.agency_id = ${ctx.actor.agencyId}`
  return sql`s.person_id in (
    select l.person_id from source_records r
      join record_links l on l.region_id = r.region_id and l.record_id = r.id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where r.region_id = ${ctx.region} and r.nik_hash = ${hash} ${own})`
}

/** `words`: what may stand for each word. */
function named(ctx: Context, words: readonly (readonly string[])[], key: string): RawBuilder<unknown> {
  if (words.length === 0) return sql`false`
  const begun = words.map((alike) => {
    const ranges = alike.map((word) => sql`(w.word >= ${word} and w.word < ${word + END})`)
    return sql`select w.person_id from person_words w where ${ownWords(ctx)} and (${sql.join(ranges, sql` or `)})`
  })
  const whole = coordinates(ctx.actor)
    ? sql`select p.id from persons p where p.region_id = ${ctx.region} and p.name_key >= ${key} and p.name_key < ${key + END}`
    : sql`select v.person_id from person_views v
        where v.region_id = ${ctx.region} and v.agency_id = ${ctx.actor.agencyId} and v.name_key >= ${key} and v.name_key < ${key + END}`
  return sql`s.person_id in ((${sql.join(begun, sql` intersect `)}) union ${whole})`
}

const STATES = {
  living: sql`s.died_on is null and s.moved_on is null`,
  died: sql`s.died_on is not null`,
  moved: sql`s.died_on is null and s.moved_on is not null`,
} as const

const ORDERS = {
  name: sql`lower(s.name), s.person_id`,
  '-name': sql`lower(s.name) desc, s.person_id desc`,
  '-agencies': sql`s.agencies desc, lower(s.name), s.person_id`,
} as const

function narrow(filter: PersonFilter, today: string): RawBuilder<unknown> {
  const age = sql`coalesce(extract(year from age(${today}::date, s.birth_date)), s.age + extract(year from age(${today}::date, s.age_on)))`
  const { villageCode, districtCode, sex, ageFrom, ageUntil, agenciesFrom, state } = filter
  const parts = [
    villageCode && sql`s.village_code = ${villageCode}`,
    districtCode && sql`s.district_code = ${districtCode}`,
    sex && sql`s.sex = ${sex}`,
    ageFrom !== undefined && sql`${age} >= ${ageFrom}`,
    ageUntil !== undefined && sql`${age} <= ${ageUntil}`,
    agenciesFrom !== undefined && sql`s.agencies >= ${agenciesFrom}`,
    state && STATES[state],
  ].filter((part) => typeof part === 'object')
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

async function pagePersons(ctx: Context, filter: PersonFilter, found: RawBuilder<unknown>): Promise<PersonPage> {
  const today = dayIn(ctx.timezone, ctx.clock.now())
  const from = sql`from ${seenPersons(ctx)} where ${found} and ${narrow(filter, today)}`
  const { rows } = await sql<SeenPerson>`
    select ${SEEN} ${from} order by ${ORDERS[filter.sort]} limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`.execute(
    ctx.tx,
  )
  const count = await sql<{ total: number }>`select count(*)::int as total ${from}`.execute(ctx.tx)
  return { rows: await presentRows(ctx, rows), total: count.rows[0]?.total ?? 0 }
}
