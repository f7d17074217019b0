import { sql } from 'kysely'
import { findShownIds, maskName } from '#modules/people/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { readMarks } from '../figures/marks.ts'
import { chooseSeen, type Seen } from './choose-run.ts'
import { type Asked, belongsTo, profilesWithin, setsFor } from './profile-filter.ts'

/** A person in the list behind a figure, the name masked. */
export interface ServedPerson {
  /** As the actor knows the person. */
  readonly personId: string
  readonly name: string
  readonly sex: 'L' | 'P' | null
  readonly village: string
  readonly district: string
  /** Who served, and with what; for an agency its own services only. */
  readonly agencyIds: readonly string[]
  readonly kinds: readonly string[]
  readonly services: number
  readonly lastOn: string | null
  /** Whole rupiah, as far as lists say. */
  readonly value: number
}

interface Found {
  readonly person_id: string
  readonly name: string
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

/**
 * The people that some filters mean, by name. The filters are asked of the profiles, of which there are few; whoever belongs to one of them is in
 * the list, so that list and figure cannot disagree.
 */
export async function listServed(
  ctx: Context,
  { page, pageSize, ...asked }: Asked & { readonly page: number; readonly pageSize: number },
): Promise<{ readonly rows: ServedPerson[]; readonly total: number }> {
  const seen = await chooseSeen(ctx)
  if (!seen) return { rows: [], total: 0 }
  const total = await countPersons(ctx, seen, asked)
  const rows = await readPersons(ctx, seen, asked, {
    isFew: total <= FEW,
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return { rows: await presentAll(ctx, rows, asked), total }
}

/** Everybody of a list in its order, some hundred at a time; for exports. */
export async function* eachServed(ctx: Context, asked: Asked, most: number): AsyncGenerator<ServedPerson[]> {
  const seen = await chooseSeen(ctx)
  if (!seen) return
  const total = await countPersons(ctx, seen, asked)
  for (let offset = 0; offset < Math.min(total, most); offset += AT_ONCE)
    yield presentAll(ctx, await readPersons(ctx, seen, asked, { isFew: total <= FEW, limit: AT_ONCE, offset }), asked)
}

const AT_ONCE = 2000

async function countPersons({ tx }: Context, seen: Seen, asked: Asked): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    with ${setsFor(seen, asked, [asked.who])}
    select coalesce(sum(f.persons), 0)::int as total from ${profilesWithin(seen, asked)} and ${belongsTo(asked.who)}`.execute(
    tx,
  )
  return rows[0]?.total ?? 0
}

interface Slice {
  readonly isFew: boolean
  readonly limit: number
  readonly offset: number
}

async function readPersons(
  { tx }: Context,
  seen: Seen,
  asked: Asked,
  { isFew, limit, offset }: Slice,
): Promise<Found[]> {
  const { region, runId, viewer } = seen
  const own = sql`p.region_id = ${region} and p.run_id = ${runId}::uuid and p.viewer = ${viewer}`
  const order = sql`order by p.name_key, p.person_id limit ${limit} offset ${offset}`
  // A case is no join condition: the planner has to walk the list in its order, looking each profile up in a hash, instead of sorting everybody.
  const page = isFew
    ? sql`select p.* from served_persons p where ${own} and p.profile = any(array(select number from chosen)) ${order}`
    : sql`select p.* from served_persons p where ${own} and case when p.profile in (select number from chosen) then true end ${order}`
  const { rows } = await sql<Found>`
    with ${setsFor(seen, asked, [asked.who])}, chosen as materialized (
      select f.number, f.set_number from ${profilesWithin(seen, asked)} and ${belongsTo(asked.who)}
    ), page as materialized (${page})
    select p.person_id, p.name, p.sex, p.village_code, p.district_code, p.services, p.last_on, p.value, s.marks
    from page p join chosen c on c.number = p.profile join sets s on s.number = c.set_number
    order by p.name_key, p.person_id`.execute(tx)
  return rows
}

async function presentAll(ctx: Context, rows: readonly Found[], { who }: Asked): Promise<ServedPerson[]> {
  const codes = rows.flatMap(({ village_code, district_code }) => [village_code ?? [], district_code ?? []].flat())
  const names = new Map((await listByCodes(ctx, [...new Set(codes)])).map(({ code, name }) => [code, name]))
  const shownIds = await findShownIds(
    ctx,
    rows.map(({ person_id }) => person_id),
  )
  const letters = who === 'proposed' ? 'p' : who === 'missed' ? 'r' : who === 'all' ? 'spr' : 's'
  return rows.map((row) => {
    const receipts = readMarks(row.marks, letters)
    return {
      personId: shownIds.get(row.person_id) ?? row.person_id,
      name: maskName(row.name),
      sex: row.sex,
      village: (row.village_code && names.get(row.village_code)) ?? '',
      district: (row.district_code && names.get(row.district_code)) ?? '',
      agencyIds: [...new Set(receipts.map(({ agencyId }) => agencyId))],
      kinds: [...new Set(receipts.map(({ kind }) => kind))],
      services: row.services,
      lastOn: row.last_on,
      value: row.value,
    }
  })
}
