import { type RawBuilder, sql } from 'kysely'
import { searchText } from '#modules/plans/index.ts'

/** Ids of the activities of a year whose texts hold every word of a question. */
export function activitiesMatching(region: string, year: number, q: string): RawBuilder<string> {
  const words = searchText(q)
    .split(' ')
    .filter(Boolean)
    .map((word) => sql`and search_key like ${`%${word}%`}`)
  return sql<string>`(select id from activities where region_id = ${region} and year = ${year} ${sql.join(words, sql` `)})`
}

/** Ids of the activities under a priority; `none`: under no priority. */
export function activitiesUnder(region: string, year: number, priorityId: string): RawBuilder<string> {
  const wanted = priorityId === 'none' ? sql`p.priority_id is null` : sql`p.priority_id = ${priorityId}`
  return sql<string>`(select a.id from activities a
    left join programmes p on p.region_id = a.region_id and p.id = a.programme_id
    where a.region_id = ${region} and a.year = ${year} and ${wanted})`
}

/** The area itself (a district, or the region's own code); a village counts as its district. */
export const areaColumn = (region: string, area: string): string =>
  area
    .split('.')
    .slice(0, region.split('.').length + 1)
    .join('.')
