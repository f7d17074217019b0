import { type RawBuilder, sql } from 'kysely'
import type { GiverKind, HouseState } from '#contract/houses/shapes.ts'

/** A condition over `houses as h`. */
type Condition = RawBuilder<boolean>

/** In the order of the work: what `sort=state` and the board go by. */
export const STATES = [
  'proposed',
  'surveyed',
  'decided',
  'planned',
  'building',
  'handed_over',
  'cancelled',
] as const satisfies readonly HouseState[]

// Sums of bigint are numeric and slow; whole rupiah of a region stay exact in a double.
export const COST = sql<number>`(select coalesce(sum(i.amount::float8), 0) from house_items i
  where i.region_id = h.region_id and i.house_id = h.id)`

export const given = (state: 'promised' | 'delivered') =>
  sql<number>`(select coalesce(sum(g.amount::float8), 0) from house_givers g
  where g.region_id = h.region_id and g.house_id = h.id and g.state = ${sql.lit(state)})`

/** What nobody has promised yet. */
export const GAP = sql<number>`(${COST} - (select coalesce(sum(g.amount::float8), 0) from house_givers g
  where g.region_id = h.region_id and g.house_id = h.id and g.state <> 'cancelled'))`

/** Since before the day of its state; `lateSince` of waiting.ts. */
export const isLate = (since: readonly (readonly [string, string])[]): Condition =>
  sql`(coalesce(h.state_since < case h.state ${sql.join(
    since.map(([state, before]) => sql`when ${sql.lit(state)} then ${sql.lit(before)}::date`),
    sql` `,
  )} end, false))`

export const IS_DOUBTFUL: Condition = sql`(exists (select from house_photos p where p.region_id = h.region_id and p.house_id = h.id
  and p.set_aside_at is null and p.doubts <> '{}'))`

/**
 * Facts on one question that nobody superseded and that differ: `standingOf` of field/standing.ts as a where-clause, where two that claim to have seen
 * each other supersede neither. (Longer circles, which no device makes, count as a conflict here only.)
 */
export const IS_CONFLICTING: Condition = sql`(exists (select from house_facts f
  where f.region_id = h.region_id and f.house_id = h.id and not exists (select from house_facts l
    where l.region_id = f.region_id and l.house_id = f.house_id and l.occasion = f.occasion and l.field = f.field
      and f.id = any(l.based_on) and not l.id = any(f.based_on))
  group by f.occasion, f.field having count(distinct f.value) > 1))`

/** Photographs are asked for from the survey on; those of a stage once the works have come so far. */
const STAGES = [0, 30, 50, 100] as const

const lacksStage = (
  stage: RawBuilder<unknown>,
): Condition => sql`(h.state not in ('proposed', 'cancelled') and h.progress >= ${stage}
  and not exists (select from house_photos p where p.region_id = h.region_id and p.house_id = h.id and p.stage = ${stage}
    and p.set_aside_at is null))`

/** Without a photograph that counts of a stage, or of any that the works have reached. */
export const lacksPhoto = (stage: 'any' | `${(typeof STAGES)[number]}`): Condition =>
  stage === 'any'
    ? sql`(${sql.join(
        STAGES.map((each) => lacksStage(sql.lit(each))),
        sql` or `,
      )})`
    : lacksStage(sql.lit(Number(stage)))

/** Somebody of these kinds, this agency or this partner has a gift that stands. */
export const hasGiver = (by: {
  readonly kinds?: readonly GiverKind[] | undefined
  readonly agencyId?: string | undefined
  readonly partnerId?: string | undefined
}): Condition => sql`(exists (select from house_givers g where g.region_id = h.region_id and g.house_id = h.id and g.state <> 'cancelled'
  and ${by.kinds ? sql`g.giver_kind = any(${by.kinds}::text[])` : sql`true`}
  and ${by.agencyId ? sql`g.agency_id = ${by.agencyId}` : sql`true`}
  and ${by.partnerId ? sql`g.partner_id = ${by.partnerId}` : sql`true`}))`
