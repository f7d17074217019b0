import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'

/** Somebody as the organising agency knows them, by the newest record of theirs in its own lists. */
export interface CandidateRow {
  readonly recordId: string
  readonly name: string
  readonly sex: 'L' | 'P' | null
  readonly birthDate: string | null
  readonly villageCode: string | null
  readonly districtCode: string | null
  readonly address: string
  readonly facts: Readonly<Record<string, unknown>>
  readonly listTitle: string
  readonly asOf: string
  readonly diedOn: string | null
  readonly movedOn: string | null
  readonly isAlready: boolean
}

export interface CandidateFilter {
  readonly q?: string | undefined
  readonly sex?: 'L' | 'P' | undefined
  readonly districtCode?: string | undefined
  readonly isDisabled?: boolean | undefined
  readonly decileUntil?: number | undefined
  readonly page: number
  readonly pageSize: number
}

interface Whose {
  readonly agencyId: string
  readonly batchId: string
}

/**
 * The persons of one agency as `v`, each with the newest record `r` of a list in force: only what this agency's own lists say, whoever asks, so that a
 * coordinator carries nobody from one agency's lists into another's course.
 */
const known = ({ region }: Context, { agencyId, batchId }: Whose) => sql`
  from person_views v
    cross join lateral (
      select s.id, s.address, s.facts, s.nik_hash, b.title, b.as_of from record_links l
        join source_records s on s.region_id = l.region_id and s.id = l.record_id
        join record_batches b on b.region_id = s.region_id and b.id = s.batch_id and b.state = 'current' and b.agency_id = v.agency_id
      where l.region_id = v.region_id and l.shown_id = v.shown_id order by b.as_of desc, s.id limit 1) r
    cross join lateral (
      select exists (select from trainees t
        where t.region_id = v.region_id and t.batch_id = ${batchId}
          and (t.nik_hash = r.nik_hash or t.record_id in (
            select l.record_id from record_links l where l.region_id = v.region_id and l.shown_id = v.shown_id))) as is_already) x
  where v.region_id = ${region} and v.agency_id = ${agencyId}`

const COLUMNS = sql`r.id as "recordId", v.name, v.sex, v.birth_date as "birthDate", v.village_code as "villageCode", v.district_code as "districtCode",
  r.address, r.facts, r.title as "listTitle", r.as_of as "asOf", v.died_on as "diedOn", v.moved_on as "movedOn", x.is_already as "isAlready"`

const HAS_DISABILITY = sql`coalesce(r.facts->>'disability', '') not in ('', '-', '0', 'tidak', 'Tidak', 'TIDAK', 'tidak ada', 'Tidak ada', 'TIDAK ADA')`

/** One page of the people of the agency's lists under some filters, by name, and how many there are. */
export async function pageCandidates(
  ctx: Context,
  whose: Whose,
  filter: CandidateFilter,
): Promise<{ rows: CandidateRow[]; total: number }> {
  const { sex, districtCode, isDisabled, decileUntil } = filter
  const parts = [
    sex && sql`v.sex = ${sex}`,
    districtCode && sql`v.district_code = ${districtCode}`,
    isDisabled && HAS_DISABILITY,
    decileUntil !== undefined && sql`(r.facts->>'decile') ~ '^\\d+$' and (r.facts->>'decile')::int <= ${decileUntil}`,
    ...(filter.q?.split(/\s+/).filter(Boolean) ?? []).map((word) => sql`v.name ilike ${containing(word)}`),
  ].filter((part) => typeof part === 'object')
  const narrowed = parts.length > 0 ? sql` and ${sql.join(parts, sql` and `)}` : sql``
  const { rows } = await sql<CandidateRow>`select ${COLUMNS} ${known(ctx, whose)} ${narrowed}
    order by lower(v.name), v.shown_id limit ${filter.pageSize} offset ${(filter.page - 1) * filter.pageSize}`.execute(
    ctx.tx,
  )
  const count = await sql<{ total: number }>`select count(*)::int as total ${known(ctx, whose)} ${narrowed}`.execute(
    ctx.tx,
  )
  return { rows, total: count.rows[0]?.total ?? 0 }
}

/** Those of some records, by record; a record of another agency or of a list that is no more in force is left out. */
export async function findCandidates(
  ctx: Context,
  whose: Whose,
  recordIds: readonly string[],
): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`select ${COLUMNS} ${known(ctx, whose)} and r.id = any(${recordIds}::uuid[])
    order by lower(v.name), v.shown_id`.execute(ctx.tx)
  return rows
}

/** What the agency knows of the life of somebody by their record or NIK; undefined when it has no record of them. */
export async function findLife(
  { tx, region }: Context,
  agencyId: string,
  { recordId, nikHash }: { readonly recordId: string | null; readonly nikHash: string | null },
): Promise<{ diedOn: string | null; movedOn: string | null } | undefined> {
  const { rows } = await sql<{ diedOn: string | null; movedOn: string | null }>`
    select v.died_on as "diedOn", v.moved_on as "movedOn" from person_views v
    where v.region_id = ${region} and v.agency_id = ${agencyId} and v.shown_id in (
      select l.shown_id from record_links l
        join source_records s on s.region_id = l.region_id and s.id = l.record_id
        join record_batches b on b.region_id = s.region_id and b.id = s.batch_id and b.agency_id = ${agencyId}
      where l.region_id = ${region} and (l.record_id = ${recordId} or s.nik_hash = ${nikHash}))
    order by v.died_on nulls last, v.moved_on nulls last limit 1`.execute(tx)
  return rows[0]
}

/** The keyed hash of somebody's NIK; null: none is known. */
export async function findNikHash({ tx, region }: Context, traineeId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('trainees')
    .select('nik_hash')
    .where('region_id', '=', region)
    .where('id', '=', traineeId)
    .executeTakeFirst()
  return row?.nik_hash ?? null
}

interface Named {
  readonly name: string
  readonly birthDate: string | null
  readonly nikHash: string | null
}

interface Same {
  readonly id: string
  readonly name: string
  readonly isByNik: boolean
}

/** For each of some people, by their place in the list, who of this batch has their NIK, or else their name and day of birth, written alike. */
export async function findAllSame(
  { tx, region }: Context,
  batchId: string,
  people: readonly Named[],
): Promise<ReadonlyMap<number, Same>> {
  const asked = people.map(({ name, birthDate, nikHash }, at) => ({ at, name, birth: birthDate, nik: nikHash }))
  const { rows } = await sql<Same & { at: number }>`
    select distinct on (p.at) p.at, t.id, t.person_name as name, coalesce(t.nik_hash = p.nik, false) as "isByNik"
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as p(at int, name text, birth date, nik text)
      join trainees t on t.region_id = ${region} and t.batch_id = ${batchId} and (t.nik_hash = p.nik
        or (lower(regexp_replace(t.person_name, '\\s+', ' ', 'g')) = lower(regexp_replace(p.name, '\\s+', ' ', 'g'))
          and t.birth_date is not distinct from p.birth and (t.nik_hash is null or p.nik is null)))
    order by p.at, "isByNik" desc`.execute(tx)
  return new Map(rows.map(({ at, ...same }) => [at, same]))
}

/** Somebody of this batch under a NIK, or else of this name and day of birth, written alike. */
export const findSame = async (ctx: Context, batchId: string, person: Named): Promise<Same | undefined> =>
  (await findAllSame(ctx, batchId, [person])).get(0)
