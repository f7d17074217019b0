import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { inForce } from '../agency-queries.ts'
import type { PostClause, PostOnDay } from './posts-on-day.ts'

const all = (conditions: readonly RawBuilder<boolean>[]) => sql<boolean>`(${sql.join(conditions, sql` and `)})`
const any = (conditions: readonly RawBuilder<boolean>[]) => sql<boolean>`(${sql.join(conditions, sql` or `)})`

function matches({ kinds, agencyIds, headsOnly, ranks, titleWords }: PostClause): RawBuilder<boolean> {
  const words = titleWords.split(/\s+/).filter(Boolean)
  return all([
    sql<boolean>`true`,
    ...(kinds.length > 0 ? [sql<boolean>`a.kind = any(${[...kinds]}::text[])`] : []),
    ...(agencyIds.length > 0 ? [sql<boolean>`p.agency_id = any(${[...agencyIds]}::uuid[])`] : []),
    ...(headsOnly ? [sql<boolean>`p.is_head`] : []),
    ...(ranks.length > 0
      ? [sql<boolean>`lower(p.rank) = any(${ranks.map((rank) => rank.toLowerCase())}::text[])`]
      : []),
    ...words.map((word) => sql<boolean>`p.title ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`),
  ])
}

/** See `listPostsOn`. */
export async function selectPostsOn(
  { tx, region }: Context,
  { onDay, include, exclude }: { onDay: string; include: readonly PostClause[]; exclude: readonly PostClause[] },
): Promise<PostOnDay[]> {
  const wanted = any([sql<boolean>`false`, ...include.map(matches)])
  const unwanted = any([sql<boolean>`false`, ...exclude.map(matches)])
  const { rows } = await sql<PostOnDay>`
    with wanted as (
      select p.region_id, p.id, p.title, p.rank, p.is_head as "isHead", a.kind,
        jsonb_build_object('id', a.id, 'shortName', a.short_name, 'name', a.name, 'kind', a.kind) as agency,
        a.name as agency_name
      from positions p join agencies a on a.region_id = p.region_id and a.id = p.agency_id
      where p.region_id = ${region} and ${inForce(onDay, 'p')} and ${inForce(onDay, 'a')}
        and ${wanted} and not ${unwanted}),
    held as (
      select h.position_id, jsonb_agg(jsonb_build_object('id', h.id, 'personName', h.person_name, 'nip', h.nip,
        'sex', h.sex, 'capacity', h.capacity) order by h.capacity, h.valid_from, h.id) as holders
      from position_holders h join wanted w on w.region_id = h.region_id and w.id = h.position_id
      where h.region_id = ${region} and ${inForce(onDay, 'h')} group by h.position_id)
    select w.id, w.title, w.rank, w."isHead", w.agency, coalesce(held.holders, '[]'::jsonb) as holders
    from wanted w left join held on held.position_id = w.id
    order by array_position(array['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'], w.kind),
      w.agency_name, w."isHead" desc, w.title, w.id`.execute(tx)
  return rows
}
