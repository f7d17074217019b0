import { sql } from 'kysely'
import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { listKinds } from '../kinds/list-kinds.ts'
import { chooseSeen } from './choose-run.ts'
import { belongsTo, profilesWithin, setsFor } from './profile-filter.ts'

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
  const seen = await chooseSeen(ctx)
  if (!seen) return { rows: [], columns: [], cells: [] }
  const byKindToo = columns === 'kind' && rows === 'agency'
  const part = (axis: 'agency' | 'kind') => sql`split_part(m.mark, '|', ${sql.lit(axis === 'agency' ? 2 : 3)})`
  const isAny = (axis: 'agency' | 'kind') => {
    const chosen = filter[axis]
    const isChosen = chosen?.length ? sql`and ${part(axis)} = any(${[...chosen]}::text[])` : sql``
    return byKindToo || axis === rows ? sql`${part(axis)} <> '*' ${isChosen}` : sql`${part(axis)} = '*'`
  }
  const { rows: cells } = await sql<MatrixCell>`
    with ${setsFor(seen, filter, [who])}, counted as (
      select f.set_number, ${byKindToo ? sql`null` : sql`coalesce(f.district_code, ${NOWHERE})`} as district, ${PEOPLE}
      from ${profilesWithin(seen, filter)} and ${belongsTo(who)} group by 1, 2
    )
    select ${part(rows)} as row, ${byKindToo ? part('kind') : sql`c.district`} as "column", sum(c."all")::int as "all",
      sum(c.female)::int as female, sum(c.male)::int as male, sum(c.unknown)::int as unknown
    from counted c join sets s on s.number = c.set_number cross join lateral unnest(s.marks) as m(mark)
    where left(m.mark, 1) = ${LETTER[who]} and ${isAny('agency')} and ${isAny('kind')}
    group by 1, 2 order by 1, 2`.execute(ctx.tx)
  return {
    rows: await headsOf(ctx, rows, cells, 'row'),
    columns: await headsOf(ctx, byKindToo ? 'kind' : 'district', cells, 'column'),
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
  const seen = await chooseSeen(ctx)
  if (!seen) return []
  const { rows } = await sql<People & { area: string; missed: number }>`
    with ${setsFor(seen, filter, ['served', 'missed'])}, served as (
      select f.district_code as area, ${PEOPLE} from ${profilesWithin(seen, filter)} and ${belongsTo('served')} group by 1
    ), missed as (
      select f.district_code as area, sum(f.families)::int as families from ${profilesWithin(seen, filter)} and ${belongsTo('missed')} group by 1
    )
    select area, coalesce(served."all", 0) as "all", coalesce(served.female, 0) as female, coalesce(served.male, 0) as male,
      coalesce(served.unknown, 0) as unknown, coalesce(missed.families, 0) as missed
    from served full join missed using (area) where area is not null`.execute(ctx.tx)
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
