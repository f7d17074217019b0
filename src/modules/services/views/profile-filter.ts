import { type RawBuilder, sql } from 'kysely'
import type { ServedFilter, Who } from '#contract/services/shapes.ts'
import { marksAsked } from '../figures/marks.ts'
import type { Viewpoint } from './choose-run.ts'

/** The people that figures, lists and exports speak of. */
export interface Asked extends ServedFilter {
  readonly who: Who
}

const FLAGS: Readonly<Record<Who, RawBuilder<unknown>>> = {
  served: sql`f.is_served`,
  multiple: sql`f.is_multiple`,
  repeated: sql`f.is_repeated`,
  missed: sql`f.is_missed`,
  proposed: sql`f.is_proposed`,
  all: sql`true`,
}

export const flagOf = (who: Who): RawBuilder<unknown> => FLAGS[who]

const NOWHERE = 'none'

/** The condition on profiles `f` that these filters mean, who is meant left out. */
function placedAndAlike({ district, sex, decile }: ServedFilter, view: Viewpoint): RawBuilder<unknown>[] {
  const found: RawBuilder<unknown>[] = []
  if (view.district) found.push(sql`f.district_code = ${view.district}`)
  if (district) found.push(district === NOWHERE ? sql`f.district_code is null` : sql`f.district_code = ${district}`)
  if (sex) found.push(sex === NOWHERE ? sql`f.sex is null` : sql`f.sex = ${sex}`)
  // Zero stands for families whose decile no list says.
  if (decile?.length) found.push(sql`coalesce(f.decile, 0) = any(${[...decile]}::int[])`)
  return found
}

/** Whether a profile `f` belongs to those who are meant, by all filters. */
export function profilesOf(region: string, runId: string, view: Viewpoint, asked: Asked): RawBuilder<unknown> {
  const parts = [
    sql`f.region_id = ${region} and f.run_id = ${runId}::uuid and f.viewer = ${view.viewer}`,
    ...placedAndAlike(asked, view),
    flagOf(asked.who),
  ]
  const marks = marksAsked(asked.who, asked)
  if (marks) parts.push(sql`f.marks && ${marks}::text[]`)
  return sql.join(parts, sql` and `)
}

/** The same with the choice of people put into the sums: `counted(who)` is the condition for one of them. */
export function allProfiles(region: string, runId: string, view: Viewpoint, filter: ServedFilter) {
  const where = sql.join(
    [
      sql`f.region_id = ${region} and f.run_id = ${runId}::uuid and f.viewer = ${view.viewer}`,
      ...placedAndAlike(filter, view),
    ],
    sql` and `,
  )
  const counted = (who: Who): RawBuilder<unknown> => {
    const marks = marksAsked(who, filter)
    return marks ? sql`${flagOf(who)} and f.marks && ${marks}::text[]` : flagOf(who)
  }
  return { where, counted }
}
