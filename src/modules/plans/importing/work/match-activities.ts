import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { RowFields } from '../rows/read-row.ts'

/** What an activity is recognised by. */
interface Candidate {
  readonly id: string
  readonly sourceId: string | null
  readonly agencyId: string
  readonly code: string | null
  readonly name: string
  readonly areaText: string
  readonly areaCodes: readonly string[]
}

/** A row of the file with the registered agency it names. */
export interface Wanted {
  readonly fields: RowFields
  readonly agencyId: string
}

export type Match = { readonly id: string } | { readonly ambiguous: number } | undefined

const sameCodes = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()

/** Same agency, code, name and place; a column that the file lacks tells nothing apart. */
const isSame = ({ fields, agencyId }: Wanted, candidate: Candidate) =>
  candidate.agencyId === agencyId &&
  candidate.name.toLowerCase() === fields.name.toLowerCase() &&
  (fields.code === undefined || fields.code === candidate.code) &&
  ((fields.areaCodes === undefined && fields.areaText === undefined) ||
    (fields.areaCodes !== undefined &&
      fields.areaCodes.length > 0 &&
      sameCodes(fields.areaCodes, candidate.areaCodes)) ||
    (fields.areaText !== undefined && fields.areaText === candidate.areaText))

/**
 * Finds the activity of the year that each row speaks of: by the agency and its id in the file; without an id, or where the activity has none
 * yet, by agency, code, name and place. An id that is not known means a new activity, however alike another one is that has its own.
 */
export async function matchActivities(ctx: Context, year: number, rows: readonly Wanted[]): Promise<Match[]> {
  const byId = await findByIds(ctx, year, rows)
  const rest = rows.filter((row) => !byId.has(key(row.agencyId, row.fields.sourceId)))
  const alike = await findByNames(ctx, year, rest)
  return rows.map((row) => {
    const id = byId.get(key(row.agencyId, row.fields.sourceId))
    if (id !== undefined) return { id }
    const same = (alike.get(row.fields.name.toLowerCase()) ?? []).filter(
      (candidate) => isSame(row, candidate) && (!row.fields.sourceId || candidate.sourceId === null),
    )
    return same.length > 1 ? { ambiguous: same.length } : same[0] && { id: same[0].id }
  })
}

const key = (agencyId: string, sourceId: string | null | undefined) => `${agencyId} ${sourceId ?? ''}`

// Pairs, not two lists, and each looked up by itself: agencies times ids would be probed in the index one by one.
async function findByIds({ tx, region }: Context, year: number, rows: readonly Wanted[]): Promise<Map<string, string>> {
  const named = rows.filter(({ fields }) => fields.sourceId)
  if (named.length === 0) return new Map()
  const [agencies, ids] = [named.map(({ agencyId }) => agencyId), named.map(({ fields }) => fields.sourceId)]
  const { rows: found } = await sql<{ id: string; agencyId: string; sourceId: string }>`
    select a.id, w.agency_id as "agencyId", w.source_id as "sourceId"
    from unnest(${agencies}::uuid[], ${ids}::text[]) as w (agency_id, source_id)
    cross join lateral (
      select id from activities
      where region_id = ${region} and year = ${year} and agency_id = w.agency_id and source_id = w.source_id limit 1) a`.execute(
    tx,
  )
  return new Map(found.map((row) => [key(row.agencyId, row.sourceId), row.id]))
}

async function findByNames(
  { tx, region }: Context,
  year: number,
  rows: readonly Wanted[],
): Promise<Map<string, Candidate[]>> {
  if (rows.length === 0) return new Map()
  const wanted = [...new Map(rows.map((row) => [`${row.agencyId} ${row.fields.name.toLowerCase()}`, row])).values()]
  const [agencies, names] = [
    wanted.map(({ agencyId }) => agencyId),
    wanted.map(({ fields }) => fields.name.toLowerCase()),
  ]
  // Rows with an id of their own can only mean an activity that has none yet; there is an index of those.
  const openOnly = rows.every(({ fields }) => fields.sourceId) ? sql`and source_id is null` : sql``
  const { rows: found } = await sql<Candidate>`
    select a.id, a.source_id as "sourceId", a.agency_id as "agencyId", a.code, a.name, a.area_text as "areaText", a.area_codes as "areaCodes"
    from unnest(${agencies}::uuid[], ${names}::text[]) as w (agency_id, name)
    cross join lateral (
      select * from activities
      where region_id = ${region} and year = ${year} and agency_id = w.agency_id and lower(name) = w.name
        ${openOnly} offset 0) a`.execute(tx)
  return Map.groupBy(found, ({ name }) => name.toLowerCase())
}
