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

/** How many give to a house; one that gives twice is one. */
export const GIVERS = sql<number>`(select count(distinct (g.giver_kind, g.agency_id, g.partner_id, g.giver_name))::int from house_givers g
  where g.region_id = h.region_id and g.house_id = h.id and g.state <> 'cancelled')`

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

const answers = sql`select from house_facts f where f.region_id = h.region_id and f.house_id = h.id`

/**
 * Facts on one question that nobody superseded and that differ: `standingOf` of field/standing.ts as a where-clause, where two that claim to have seen
 * each other supersede neither. (Longer circles, which no device makes, count as a conflict here only.) Who superseded whom is asked only of houses
 * where answers differ at all: a case is worked through in its order.
 */
export const IS_CONFLICTING: Condition = sql`(case
  when not exists (${answers} group by f.occasion, f.field having count(distinct f.value) > 1) then false
  else exists (${answers} and not exists (select from house_facts l
      where l.region_id = f.region_id and l.house_id = f.house_id and l.occasion = f.occasion and l.field = f.field
        and f.id = any(l.based_on) and not l.id = any(f.based_on))
    group by f.occasion, f.field having count(distinct f.value) > 1) end)`

const photosAt = (stage: RawBuilder<unknown>) => sql`select p.stage from house_photos p
  where p.region_id = h.region_id and p.house_id = h.id and p.stage ${stage} and p.set_aside_at is null`

/** Stages of the works that were reached; the photographs before them are asked for from the survey on. */
const REACHED = sql`1 + (h.progress >= 30)::int + (h.progress >= 50)::int + (h.progress >= 100)::int`
const HAS_BEGUN = sql`h.state not in ('proposed', 'cancelled')`

/** Without a photograph that counts of a stage, or of any that the works have reached. */
export const lacksPhoto = (stage: 'any' | '0' | '30' | '50' | '100'): Condition =>
  stage === 'any'
    ? sql`(${HAS_BEGUN} and (select count(distinct p.stage) from (${photosAt(sql`<= h.progress`)}) p) < ${REACHED})`
    : sql`(${HAS_BEGUN} and h.progress >= ${sql.lit(Number(stage))} and not exists (${photosAt(sql`= ${sql.lit(Number(stage))}`)}))`

/** Somebody of these kinds, this agency or this partner has a gift that stands. */
export const hasGiver = (by: {
  readonly kinds?: readonly GiverKind[] | undefined
  readonly agencyId?: string | undefined
  readonly partnerId?: string | undefined
}): Condition => sql`(exists (select from house_givers g where g.region_id = h.region_id and g.house_id = h.id and g.state <> 'cancelled'
  and ${by.kinds ? sql`g.giver_kind = any(${by.kinds}::text[])` : sql`true`}
  and ${by.agencyId ? sql`g.agency_id = ${by.agencyId}` : sql`true`}
  and ${by.partnerId ? sql`g.partner_id = ${by.partnerId}` : sql`true`}))`
