import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { heldBy, type SeenPerson } from './seen-persons.ts'

/** A stay of somebody in a household, with the place of the house. */
export interface StayRow {
  /** Tells households apart within one answer. */
  readonly key: string
  readonly origin: string
  readonly villageCode: string | null
  readonly address: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Somebody in one of some households. */
export interface MemberRow {
  readonly key: string
  readonly id: string
  readonly name: string
  readonly sex: 'L' | 'P' | null
  readonly birthDate: string | null
  readonly relation: string
  readonly validFrom: string
  readonly validUntil: string | null
}

/** The stays of a person as all lists say, the latest first. */
export async function readStays(ctx: Context, personId: string): Promise<StayRow[]> {
  const { rows } = await sql<StayRow>`
    select h.id as key, h.origin, h.village_code as "villageCode", h.address, m.valid_from as "validFrom", m.valid_until as "validUntil"
    from household_members m join households h on h.region_id = m.region_id and h.id = m.household_id
    where m.region_id = ${ctx.region} and m.person_id = ${personId} order by m.valid_from desc`.execute(ctx.tx)
  return rows
}

/** Everybody else who ever belonged to one of some households. */
export async function readMembers(ctx: Context, keys: readonly string[], personId: string): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    select m.household_id as key, p.id, p.name, p.sex, p.birth_date as "birthDate", m.valid_from as "validFrom", m.valid_until as "validUntil",
      coalesce((select r.relation from record_links l
        join source_records r on r.region_id = l.region_id and r.id = l.record_id
        join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
        where l.region_id = m.region_id and l.person_id = m.person_id and r.relation <> '' order by b.as_of desc, r.id limit 1), '') as relation
    from household_members m join persons p on p.region_id = m.region_id and p.id = m.person_id
    where m.region_id = ${ctx.region} and m.household_id = any(${keys}::uuid[]) and m.person_id <> ${personId}
    order by p.birth_date nulls last, p.id`.execute(ctx.tx)
  return rows
}

const OWN_KEY = sql`case when r.kk_hash is not null then 'kk ' || r.kk_hash when r.family_key is not null then 'block ' || r.batch_id || ' ' || r.family_key end`

/**
 * The households of a person as the records of one agency say: a card or a family block in its own lists, never what other lists know of them.
 * One row a record, the oldest first.
 */
export async function readOwnSigns(
  ctx: Context,
  person: SeenPerson,
): Promise<{ key: string; villageCode: string | null; address: string; asOf: string }[]> {
  const { rows } = await sql<{ key: string; villageCode: string | null; address: string; asOf: string }>`
    select ${OWN_KEY} as key, r.village_code as "villageCode", r.address, b.as_of as "asOf"
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where ${heldBy(ctx, person)} and (r.kk_hash is not null or r.family_key is not null) order by b.as_of, r.id`.execute(
    ctx.tx,
  )
  return rows
}

/** The others on the same cards and in the same blocks of one agency's lists, as that agency knows them. */
export async function readOwnMembers(
  ctx: Context,
  agencyId: string,
  keys: readonly string[],
  person: SeenPerson,
): Promise<MemberRow[]> {
  const cards = keys.flatMap((key) => (key.startsWith('kk ') ? [key.slice(3)] : []))
  const blocks = keys.filter((key) => key.startsWith('block '))
  const batches = blocks.map((key) => key.split(' ')[1] ?? '')
  const { rows } = await sql<MemberRow>`
    select ${OWN_KEY} as key, v.shown_id as id, v.name, v.sex, v.birth_date as "birthDate", max(r.relation) as relation,
      min(b.as_of) as "validFrom", null::date as "validUntil"
    from source_records r
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.agency_id = ${agencyId}
      join record_links l on l.region_id = r.region_id and l.record_id = r.id
      join person_views v on v.region_id = l.region_id and v.agency_id = ${agencyId} and v.shown_id = l.shown_id
    where r.region_id = ${ctx.region} and l.shown_id <> ${person.id}
      and (r.kk_hash = any(${cards}::text[])
        or (r.kk_hash is null and r.batch_id = any(${batches}::uuid[]) and ${OWN_KEY} = any(${blocks}::text[])))
    group by 1, 2, 3, 4, 5 order by v.birth_date nulls last, v.shown_id`.execute(ctx.tx)
  return rows
}
