import { type RawBuilder, sql } from 'kysely'
import type { ServedFilter, Who } from '#contract/services/shapes.ts'
import { marksAsked } from '../figures/marks.ts'
import type { Seen } from '../views/choose-run.ts'

/** The people that figures, lists and exports speak of. */
export interface Asked extends ServedFilter {
  readonly who: Who
}

/** Of a set `s`, and for the missed of the profile `f`. */
const FLAGS: Readonly<Record<Who, RawBuilder<unknown>>> = {
  served: sql`s.is_served`,
  multiple: sql`s.is_multiple`,
  repeated: sql`s.is_repeated`,
  missed: sql`f.is_missed`,
  proposed: sql`s.is_proposed`,
  all: sql`true`,
}

const NOWHERE = 'none'

/** Profiles `f` with their sets `s`, as far as place, sex and decile ask; a set is asked for its marks once, not once for each profile. */
export function profilesWithin({ region, runId, viewer, district }: Seen, filter: ServedFilter): RawBuilder<unknown> {
  const { district: asked, sex, decile } = filter
  const parts = [sql`f.region_id = ${region} and f.run_id = ${runId}::uuid and f.viewer = ${viewer}`]
  if (district) parts.push(sql`f.district_code = ${district}`)
  if (asked) parts.push(asked === NOWHERE ? sql`f.district_code is null` : sql`f.district_code = ${asked}`)
  if (sex) parts.push(sex === NOWHERE ? sql`f.sex is null` : sql`f.sex = ${sex}`)
  // Zero stands for families whose decile no list says.
  if (decile?.length) parts.push(sql`coalesce(f.decile, 0) = any(${[...decile]}::int[])`)
  return sql`served_profiles f join sets s on s.number = f.set_number where ${sql.join(parts, sql` and `)}`
}

/** The sets of a viewer, with a column `is_<who>` for each of these people: whether the set bears a mark that agency and kind ask for. */
export function setsFor(
  { region, runId, viewer }: Seen,
  filter: ServedFilter,
  whom: readonly Who[],
): RawBuilder<unknown> {
  const columns = whom.map((who) => {
    const marks = marksAsked(who, filter)
    return sql`${marks ? sql`marks && ${marks}::text[]` : sql`true`} as ${sql.ref(`bears_${who}`)}`
  })
  return sql`sets as materialized (
    select number, marks, is_served, is_proposed, is_multiple, is_repeated, ${sql.join(columns)}
    from served_sets where region_id = ${region} and run_id = ${runId}::uuid and viewer = ${viewer})`
}

/** Whether a profile `f` with its set `s` belongs to these people; `setsFor` must know them. */
export const belongsTo = (who: Who): RawBuilder<unknown> => sql`(${FLAGS[who]} and ${sql.ref(`s.bears_${who}`)})`
