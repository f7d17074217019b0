import { sql } from 'kysely'
import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { findRun, viewpointOf } from './choose-run.ts'
import { allProfiles, profilesOf } from './profile-filter.ts'

/** The letter of the marks that stand for what is counted in a cell. */
const LETTER: Readonly<Record<Who, string>> = {
  served: 's',
  multiple: 's',
  repeated: 'm',
  missed: 'r',
  proposed: 'p',
  all: 's',
}

export interface MatrixCell extends People {
  readonly row: string
  readonly column: string
}

interface Head {
  readonly key: string
  readonly name: string
  readonly shortName: string
}

export interface ServedMatrix {
  readonly rows: Head[]
  readonly columns: Head[]
  readonly cells: MatrixCell[]
}

interface Axes {
  readonly rows: 'agency' | 'kind'
  readonly columns: 'district' | 'kind'
}

const NOWHERE = 'none'

const PEOPLE = sql`
  sum(f.persons)::int as "all", coalesce(sum(f.persons) filter (where f.sex = 'P'), 0)::int as female,
  coalesce(sum(f.persons) filter (where f.sex = 'L'), 0)::int as male, coalesce(sum(f.persons) filter (where f.sex is null), 0)::int as unknown`

/** People by agency or kind, and by kind or district. A person served by two agencies stands in the row of each. */
export async function chartMatrix(
  ctx: Context,
  { rows, columns, who, ...filter }: Axes & ServedFilter & { readonly who: Who },
): Promise<ServedMatrix> {
  const view = viewpointOf(ctx)
  const run = await findRun(ctx)
  if (!run) return { rows: [], columns: [], cells: [] }
  const part = (axis: 'agency' | 'kind') =>
    axis === 'agency' ? sql`split_part(m.mark, '|', 2)` : sql`split_part(m.mark, '|', 3)`
  const isByKindToo = columns === 'kind' && rows === 'agency'
  // A mark with `*` stands for any: of agency and kind together the exact marks, of one alone those that leave the other open.
  const pattern = isByKindToo ? 'exact' : rows
  const wanted = {
    exact: sql`${part('agency')} <> '*' and ${part('kind')} <> '*'`,
    agency: sql`${part('agency')} <> '*' and ${part('kind')} = '*'`,
    kind: sql`${part('agency')} = '*' and ${part('kind')} <> '*'`,
  }[pattern]
  const column = isByKindToo ? part('kind') : sql`coalesce(f.district_code, ${NOWHERE})`
  const narrowed = [
    ...(filter.agency?.length && pattern !== 'kind'
      ? [sql`and ${part('agency')} = any(${[...filter.agency]}::text[])`]
      : []),
    ...(filter.kind?.length && pattern !== 'agency'
      ? [sql`and ${part('kind')} = any(${[...filter.kind]}::text[])`]
      : []),
  ]
  const { rows: cells } = await sql<MatrixCell>`
    select ${part(rows)} as row, ${column} as "column", ${PEOPLE}
    from served_profiles f cross join lateral unnest(f.marks) as m(mark)
    where ${profilesOf(ctx.region, run.id, view, { who, ...filter })} and left(m.mark, 1) = ${LETTER[who]} and ${wanted}
      ${sql.join(narrowed, sql` `)}
    group by 1, 2 order by 1, 2`.execute(ctx.tx)
  return {
    rows: await headsOf(ctx, rows, cells, 'row'),
    columns: await headsOf(ctx, isByKindToo ? 'kind' : 'district', cells, 'column'),
    cells,
  }
}

async function headsOf(
  ctx: Context,
  axis: 'agency' | 'kind' | 'district',
  cells: readonly MatrixCell[],
  side: 'row' | 'column',
): Promise<Head[]> {
  const keys = new Set(cells.map((cell) => cell[side]))
  const all = await namesOf(ctx, axis, [...keys])
  return all.filter(({ key }) => keys.has(key))
}

async function namesOf(ctx: Context, axis: 'agency' | 'kind' | 'district', keys: readonly string[]): Promise<Head[]> {
  if (axis === 'agency')
    return (await listAgencies(ctx)).map(({ id, name, shortName }) => ({ key: id, name, shortName }))
  if (axis === 'kind') return (await listKinds(ctx)).map(({ code, name }) => ({ key: code, name, shortName: name }))
  const areas = await listByCodes(
    ctx,
    keys.filter((key) => key !== NOWHERE),
  )
  const named = areas.map(({ code, name }) => ({ key: code, name, shortName: name }))
  const unnamed = keys.filter((key) => !named.some((head) => head.key === key))
  return [...named, ...unnamed.map((key) => ({ key, name: key, shortName: key }))]
}

export interface ServedDistrict {
  readonly areaCode: string
  readonly name: string
  readonly served: People
  readonly missedFamilies: number
}

/** Who is served in each district, and families never served; for the map and the list beside it. */
export async function chartDistricts(ctx: Context, filter: ServedFilter): Promise<ServedDistrict[]> {
  const view = viewpointOf(ctx)
  const run = await findRun(ctx)
  if (!run) return []
  const { where, counted } = allProfiles(ctx.region, run.id, view, filter)
  const served = (condition: ReturnType<typeof sql>) =>
    sql`coalesce(sum(f.persons) filter (where ${counted('served')} and ${condition}), 0)::int`
  const { rows } = await sql<People & { area: string; missed: number }>`
    select f.district_code as area, ${served(sql`true`)} as "all", ${served(sql`f.sex = 'P'`)} as female, ${served(sql`f.sex = 'L'`)} as male,
      ${served(sql`f.sex is null`)} as unknown, coalesce(sum(f.families) filter (where ${counted('missed')}), 0)::int as missed
    from served_profiles f where ${where} and f.district_code is not null group by 1`.execute(ctx.tx)
  const names = await namesOf(
    ctx,
    'district',
    rows.map(({ area }) => area),
  )
  return rows
    .map(({ area, missed, ...people }) => ({
      areaCode: area,
      name: names.find(({ key }) => key === area)?.name ?? area,
      served: people,
      missedFamilies: missed,
    }))
    .sort((a, b) => b.served.all - a.served.all || (a.areaCode < b.areaCode ? -1 : 1))
}
