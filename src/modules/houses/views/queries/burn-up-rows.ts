import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** Houses handed over in a year, by day, whatever year they are of: as the strategic programmes count (`sumHandedOver`). */
export async function countHandedOver({ tx, region }: Context, year: number) {
  const { rows } = await sql<{ day: string; houses: number }>`
    select handed_over_on as day, count(*)::int as houses from houses
    where region_id = ${region} and handed_over_on between ${`${year}-01-01`} and ${`${year}-12-31`}
    group by 1 order by 1`.execute(tx)
  return rows
}

/** Districts by how many houses of a year still wait there, the most first. */
export async function listShort({ tx, region }: Context, year: number, most: number) {
  const { rows } = await sql<{ areaCode: string; left: number }>`
    select district_code as "areaCode", count(*)::int as left from houses
    where region_id = ${region} and year = ${year} and state not in ('handed_over', 'cancelled')
    group by 1 order by 2 desc, 1 limit ${most}`.execute(tx)
  return rows
}
