import { sql } from 'kysely'
import type { People, ServedFilter, Who } from '#contract/services/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Seen } from '../views/choose-run.ts'
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

export interface Axes {
  readonly rows: 'agency' | 'kind'
  readonly columns: 'district' | 'kind'
}

export const isKindByAgency = ({ rows, columns }: Axes) => columns === 'kind' && rows === 'agency'

const NOWHERE = 'none'

const PEOPLE = sql`
  sum(f.persons)::int as "all", coalesce(sum(f.persons) filter (where f.sex = 'P'), 0)::int as female,
  coalesce(sum(f.persons) filter (where f.sex = 'L'), 0)::int as male, coalesce(sum(f.persons) filter (where f.sex is null), 0)::int as unknown`

/** People by agency or kind, and by kind or district; of whoever no list names the district, in the column `none`. */
export async function readCells(
  { tx }: Context,
  seen: Seen,
  { rows, columns }: Axes,
  { who, ...filter }: ServedFilter & { readonly who: Who },
): Promise<MatrixCell[]> {
  const byKindToo = isKindByAgency({ rows, columns })
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
    group by 1, 2 order by 1, 2`.execute(tx)
  return cells
}

/** People served and families missed in each district. */
export async function readDistricts({ tx }: Context, seen: Seen, filter: ServedFilter) {
  const { rows } = await sql<People & { area: string; missed: number }>`
    with ${setsFor(seen, filter, ['served', 'missed'])}, served as (
      select f.district_code as area, ${PEOPLE} from ${profilesWithin(seen, filter)} and ${belongsTo('served')} group by 1
    ), missed as (
      select f.district_code as area, sum(f.families)::int as families from ${profilesWithin(seen, filter)} and ${belongsTo('missed')} group by 1
    )
    select area, coalesce(served."all", 0) as "all", coalesce(served.female, 0) as female, coalesce(served.male, 0) as male,
      coalesce(served.unknown, 0) as unknown, coalesce(missed.families, 0) as missed
    from served full join missed using (area) where area is not null`.execute(tx)
  return rows
}
