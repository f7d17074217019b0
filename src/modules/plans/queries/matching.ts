import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { ActivityFilter } from '#contract/plans/activities.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import { fold } from '../fold.ts'
import { can } from '../policy.ts'

type Condition = RawBuilder<SqlBool>

/** Every word, in any order. */
function mentions(q: string): Condition {
  const words = fold(q).split(' ').filter(Boolean)
  if (words.length === 0) return sql`true`
  return sql.join(
    words.map((word) => sql`a.search_key like ${containing(word)}`),
    sql` and `,
  ) as Condition
}

/** In the area or in one inside it; the same as `isWithin` for each code. */
const liesIn = (area: string): Condition => sql`(a.area_key like ${`%;${area};%`} or a.area_key like ${`%;${area}.%`})`

/** `pekka`: restricted by that at all; `kondisi:lansia`: by that value, in a list or alone. */
function restrictedBy(ask: string): Condition {
  const at = ask.indexOf(':')
  if (at < 0) return sql`a.target ? ${ask}::text`
  return sql`a.target -> ${ask.slice(0, at)}::text ? ${ask.slice(at + 1)}::text`
}

/** The same rule as `can.readActivity`. */
const readable = ({ actor }: Context): Condition =>
  can.readDrafts(actor) ? sql`true` : sql`(a.status <> 'draft' or a.agency_id = ${actor.agencyId}::uuid)`

const works = (region: string, agencyIds: readonly string[]): Condition => sql`(a.agency_id = any(${agencyIds}::uuid[])
  or exists (select from supporting_agencies s
    where s.region_id = ${region} and s.activity_id = a.id and s.agency_id = any(${agencyIds}::uuid[])))`

const serves = (region: string, priorityId: string): Condition =>
  priorityId === 'none'
    ? sql`not exists (select from programmes p
        where p.region_id = ${region} and p.id = a.programme_id and p.priority_id is not null)`
    : sql`exists (select from programmes p
        where p.region_id = ${region} and p.id = a.programme_id and p.priority_id = ${priorityId}::uuid)`

export const isIncomplete: Condition = sql`(a.starts_on is null or a.area_codes = '{}' or (a.target_text = '' and a.target is null))`

/**
 * The condition over `activities as a` for what the asker may read and the filters name. All views of the activities (list, sums, tree,
 * spreadsheet) stand on this one condition, so they always agree.
 */
export function matching(ctx: Context, filter: ActivityFilter): Condition {
  const { region } = ctx
  const conditions: Condition[] = [
    sql`a.region_id = ${region} and a.year = ${filter.year}`,
    readable(ctx),
    ...(filter.target ?? []).map(restrictedBy),
  ]
  if (filter.agencyId) conditions.push(works(region, filter.agencyId))
  if (filter.leadId) conditions.push(sql`a.agency_id = ${filter.leadId}::uuid`)
  if (filter.programmeId === 'none') conditions.push(sql`a.programme_id is null`)
  else if (filter.programmeId) conditions.push(sql`a.programme_id = ${filter.programmeId}::uuid`)
  if (filter.priorityId) conditions.push(serves(region, filter.priorityId))
  if (filter.area) conditions.push(liesIn(filter.area))
  if (filter.outputKind) conditions.push(sql`a.output_kind = any(${filter.outputKind}::text[])`)
  if (filter.from) conditions.push(sql`coalesce(a.ends_on, a.starts_on) >= ${filter.from}::date`)
  if (filter.until) conditions.push(sql`coalesce(a.starts_on, a.ends_on) <= ${filter.until}::date`)
  if (filter.status) conditions.push(sql`a.status = any(${filter.status}::text[])`)
  if (filter.incomplete !== undefined) conditions.push(filter.incomplete ? isIncomplete : sql`not ${isIncomplete}`)
  if (filter.q) conditions.push(mentions(filter.q))
  return sql`(${sql.join(conditions, sql` and `)})`
}
