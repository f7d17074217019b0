import { type SqlBool, sql } from 'kysely'
import type { DecisionKind, OverlapLabel, PairState, TargetClass } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Reasons } from '../host/messages.ts'
import type { Run } from '../run.ts'
import { activitiesMatching, activitiesUnder, areaColumn } from './activity-filter.ts'
import { readPairTotals } from './overview.ts'

export interface PairFilter {
  readonly label?: readonly OverlapLabel[] | undefined
  readonly state: readonly PairState[]
  readonly agencyId?: readonly string[] | undefined
  readonly area?: string | undefined
  readonly targetClass?: TargetClass | undefined
  readonly priorityId?: string | undefined
  readonly q?: string | undefined
  readonly ownerId?: string | undefined
  /** The last due day wanted of the decision that stands. */
  readonly dueUntil?: string | undefined
  readonly minScore?: number | undefined
  readonly sort: 'score' | '-score' | 'money' | '-money' | 'dueOn' | '-dueOn'
  readonly page: number
  readonly pageSize: number
}

/** A pair as lists show it; its activities are fetched by their ids. */
export interface ListedPair {
  readonly a: string
  readonly b: string
  readonly classA: TargetClass
  readonly classB: TargetClass
  readonly label: OverlapLabel
  readonly score: number
  readonly parts: Reasons['parts']
  readonly why: string
  readonly money: number
  readonly state: PairState
  readonly decision: {
    readonly id: string
    readonly kind: DecisionKind
    readonly ownerId: string
    readonly dueOn: string
    readonly followupId: string
    readonly isFollowupOpen: boolean
  } | null
}

const selectPairs = ({ tx, region }: Context, runId: string) =>
  tx
    .selectFrom('overlap_pairs as p')
    .leftJoin('overlap_decisions as d', (join) =>
      join
        .onRef('d.region_id', '=', 'p.region_id')
        .onRef('d.activity_a', '=', 'p.activity_a')
        .onRef('d.activity_b', '=', 'p.activity_b')
        .on('d.ended_at', 'is', null),
    )
    .where('p.region_id', '=', region)
    .where('p.run_id', '=', runId)

const withColumns = (query: ReturnType<typeof selectPairs>) =>
  query
    .leftJoin('followups as f', (join) =>
      join.onRef('f.region_id', '=', 'd.region_id').onRef('f.id', '=', 'd.followup_id'),
    )
    .select([
      'p.activity_a as a',
      'p.activity_b as b',
      'p.class_a as classA',
      'p.class_b as classB',
      'p.label',
      'p.score',
      'p.reasons',
      'p.money',
      'p.state',
      'd.id as decisionId',
      'd.kind',
      'd.owner_agency_id as ownerId',
      'd.due_on as dueOn',
      'd.followup_id as followupId',
      'f.state as followupState',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof withColumns>['execute']>>[number]

const decisionOf = (row: Row): ListedPair['decision'] =>
  row.decisionId && row.ownerId && row.dueOn && row.followupId
    ? {
        id: row.decisionId,
        kind: row.kind as DecisionKind,
        ownerId: row.ownerId,
        dueOn: row.dueOn,
        followupId: row.followupId,
        isFollowupOpen: row.followupState === 'open',
      }
    : null

const toListed = (row: Row): ListedPair => ({
  a: row.a,
  b: row.b,
  classA: row.classA as TargetClass,
  classB: row.classB as TargetClass,
  label: row.label as OverlapLabel,
  score: row.score,
  parts: (row.reasons as Reasons).parts,
  why: (row.reasons as Reasons).why,
  money: row.money,
  state: row.state as PairState,
  decision: decisionOf(row),
})

function conditions(region: string, year: number, filter: PairFilter) {
  const either = (ids: ReturnType<typeof activitiesMatching>) =>
    sql<SqlBool>`(p.activity_a in ${ids} or p.activity_b in ${ids})`
  const agencies = filter.agencyId && sql`${sql.val([...filter.agencyId])}::uuid[]`
  return [
    sql<SqlBool>`p.state in (${sql.join([...filter.state])})`,
    filter.label?.length ? sql<SqlBool>`p.label in (${sql.join([...filter.label])})` : undefined,
    agencies && filter.agencyId?.length
      ? sql<SqlBool>`(p.agency_a = any(${agencies}) or p.agency_b = any(${agencies}))`
      : undefined,
    filter.area ? sql<SqlBool>`${areaColumn(region, filter.area)} = any(p.areas)` : undefined,
    filter.targetClass
      ? sql<SqlBool>`(p.class_a = ${filter.targetClass} or p.class_b = ${filter.targetClass})`
      : undefined,
    filter.minScore === undefined ? undefined : sql<SqlBool>`p.score >= ${filter.minScore}`,
    filter.q ? either(activitiesMatching(region, year, filter.q)) : undefined,
    filter.priorityId ? either(activitiesUnder(region, year, filter.priorityId)) : undefined,
    filter.ownerId ? sql<SqlBool>`d.owner_agency_id = ${filter.ownerId}` : undefined,
    filter.dueUntil ? sql<SqlBool>`d.due_on <= ${filter.dueUntil}` : undefined,
  ].filter((condition) => condition !== undefined)
}

const ORDERS = {
  score: sql`p.score asc`,
  '-score': sql`p.score desc`,
  money: sql`p.money asc`,
  '-money': sql`p.money desc`,
  dueOn: sql`d.due_on asc nulls last`,
  '-dueOn': sql`d.due_on desc nulls last`,
} as const

/** How many pairs a filter leaves. One that asks for labels and states alone is answered from the kept totals. */
async function countPairs(ctx: Context, run: Run, filter: PairFilter): Promise<number> {
  if (isNarrowed(filter)) return countNarrowed(ctx, run, filter)
  const { label: labels = [], state: states } = filter
  return (await readPairTotals(ctx, run))
    .filter(({ label, state }) => states.includes(state) && (labels.length === 0 || labels.includes(label)))
    .reduce((sum, { pairs }) => sum + pairs, 0)
}

const isNarrowed = ({ agencyId, area, targetClass, priorityId, q, ownerId, dueUntil, minScore }: PairFilter) =>
  Boolean(agencyId?.length || area || targetClass || priorityId || q || ownerId || dueUntil) || minScore !== undefined

/** Counts without the decisions where no filter asks for them: a join of tens of thousands of rows would be most of the time. */
async function countNarrowed({ tx, region }: Context, run: Run, filter: PairFilter): Promise<number> {
  const asksDecision = filter.ownerId !== undefined || filter.dueUntil !== undefined
  const join = asksDecision
    ? sql`join overlap_decisions d on d.region_id = p.region_id and d.activity_a = p.activity_a and d.activity_b = p.activity_b and d.ended_at is null`
    : sql``
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from overlap_pairs p ${join}
    where p.region_id = ${region} and p.run_id = ${run.id} and ${sql.join(conditions(region, run.year, filter), sql` and `)}`.execute(
    tx,
  )
  return rows[0]?.total ?? 0
}

/** One page of the pairs that meet, and how many there are. */
export async function pagePairs(ctx: Context, run: Run, filter: PairFilter) {
  let narrowed = selectPairs(ctx, run.id)
  for (const condition of conditions(ctx.region, run.year, filter)) narrowed = narrowed.where(condition)
  const rows = await withColumns(narrowed)
    .orderBy(ORDERS[filter.sort])
    .orderBy('p.activity_a')
    .orderBy('p.activity_b')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toListed), total: await countPairs(ctx, run, filter) }
}

/** What one activity meets, surest first; pairs that are gone too, since something was decided on them. */
export async function listPairsOf(ctx: Context, run: Run, activityId: string): Promise<ListedPair[]> {
  const rows = await withColumns(selectPairs(ctx, run.id))
    .where((eb) => eb.or([eb('p.activity_a', '=', activityId), eb('p.activity_b', '=', activityId)]))
    .orderBy('p.score', 'desc')
    .orderBy('p.activity_a')
    .orderBy('p.activity_b')
    .execute()
  return rows.map(toListed)
}
