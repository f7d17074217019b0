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

const COLUMNS = [
  'id',
  'source_id as sourceId',
  'agency_id as agencyId',
  'code',
  'name',
  'area_text as areaText',
  'area_codes as areaCodes',
] as const

const sameCodes = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && [...a].sort().join() === [...b].sort().join()

/** Same agency, code, name and place; a column that the file lacks tells nothing apart. */
const isSame = ({ fields, agencyId }: Wanted, candidate: Candidate) =>
  candidate.agencyId === agencyId &&
  candidate.name === fields.name &&
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
    const same = (alike.get(row.fields.name) ?? []).filter(
      (candidate) => isSame(row, candidate) && (!row.fields.sourceId || candidate.sourceId === null),
    )
    return same.length > 1 ? { ambiguous: same.length } : same[0] && { id: same[0].id }
  })
}

const key = (agencyId: string, sourceId: string | null | undefined) => `${agencyId} ${sourceId ?? ''}`

async function findByIds(ctx: Context, year: number, rows: readonly Wanted[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ fields }) => fields.sourceId ?? []))]
  if (ids.length === 0) return new Map()
  const found = await ctx.tx
    .selectFrom('activities')
    .select(['id', 'agency_id as agencyId', 'source_id as sourceId'])
    .where('region_id', '=', ctx.region)
    .where('year', '=', year)
    .where('agency_id', 'in', [...new Set(rows.map(({ agencyId }) => agencyId))])
    .where('source_id', 'in', ids)
    .execute()
  return new Map(found.map((row) => [key(row.agencyId, row.sourceId), row.id]))
}

async function findByNames(ctx: Context, year: number, rows: readonly Wanted[]): Promise<Map<string, Candidate[]>> {
  if (rows.length === 0) return new Map()
  let query = ctx.tx
    .selectFrom('activities')
    .select(COLUMNS)
    .where('region_id', '=', ctx.region)
    .where('year', '=', year)
    .where('agency_id', 'in', [...new Set(rows.map(({ agencyId }) => agencyId))])
    .where('name', 'in', [...new Set(rows.map(({ fields }) => fields.name))])
  if (rows.every(({ fields }) => fields.sourceId)) query = query.where('source_id', 'is', null)
  return Map.groupBy(await query.execute(), ({ name }) => name)
}
