import { type ExpressionBuilder, sql } from 'kysely'
import type { FollowupKind, FollowupState, SourceKind } from '#contract/followups/shapes.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Followup } from '../followup.ts'
import { COLUMNS, select, toFollowup } from './one-followup.ts'

type Where = ExpressionBuilder<Tables & { f: Tables['followups'] }, 'f'>

/** `can.read` of policy.ts as a where-clause. */
function readableBy(eb: Where, actor: Actor) {
  const { agencyId } = actor
  const isConcerned = eb('f.audience', '=', 'concerned')
  if (agencyId === null) return isConcerned
  const own = eb('f.owner_agency_id', '=', agencyId)
  if (coordinates(actor)) return eb.or([own, isConcerned])
  return eb.or([
    own,
    eb.and([
      isConcerned,
      eb.or([sql<boolean>`${agencyId} = any(f.concerned_agencies)`, eb('f.waiting_agency_id', '=', agencyId)]),
    ]),
  ])
}

function inScope(eb: Where, { userId, agencyId }: Actor, scope: 'mine' | 'agency' | 'all') {
  if (scope === 'all') return sql<boolean>`true`
  const ofAgency = agencyId ? eb('f.owner_agency_id', '=', agencyId) : sql<boolean>`false`
  if (scope === 'agency') return ofAgency
  const awaited = agencyId ? eb('f.waiting_agency_id', '=', agencyId) : sql<boolean>`false`
  return eb.or([eb('f.owner_user_id', '=', userId), eb.and([ofAgency, eb('f.owner_user_id', 'is', null)]), awaited])
}

/** From this source; of a gathering or a visit also from its sessions, `<gathering>/<session>`. */
function fromSource(eb: Where, kind: SourceKind, id: string | undefined) {
  const ofKind = eb('f.source_kind', '=', kind)
  if (id === undefined) return ofKind
  return eb.and([ofKind, sql<boolean>`(f.source_id = ${id} or starts_with(f.source_id, ${`${id}/`}))`])
}

export interface FollowupFilter {
  readonly scope: 'mine' | 'agency' | 'all'
  readonly state: readonly FollowupState[]
  readonly kind?: readonly FollowupKind[] | undefined
  readonly agencyIds?: readonly string[] | undefined
  readonly positionId?: string | undefined
  readonly dueFrom?: string | undefined
  /** The last due day wanted. */
  readonly dueUntil?: string | undefined
  readonly waiting?: boolean | undefined
  readonly waitingFor?: string | undefined
  readonly sourceKind?: SourceKind | undefined
  readonly sourceId?: string | undefined
  readonly q?: string | undefined
  readonly sort: 'dueOn' | '-dueOn' | '-createdAt' | 'createdAt'
  readonly page: number
  readonly pageSize: number
}

const ORDERS = {
  dueOn: ['f.due_on', 'asc'],
  '-dueOn': ['f.due_on', 'desc'],
  createdAt: ['f.created_at', 'asc'],
  '-createdAt': ['f.created_at', 'desc'],
} as const

function conditions(eb: Where, filter: FollowupFilter) {
  const { agencyIds, positionId, kind, dueFrom, dueUntil, waiting, waitingFor, sourceKind, sourceId, q } = filter
  return eb.and([
    eb('f.state', 'in', [...filter.state]),
    ...(kind ? [eb('f.kind', 'in', [...kind])] : []),
    ...(agencyIds ? [eb('f.owner_agency_id', 'in', [...agencyIds])] : []),
    ...(positionId ? [eb('f.owner_position_id', '=', positionId)] : []),
    ...(dueFrom ? [eb('f.due_on', '>=', dueFrom)] : []),
    ...(dueUntil ? [eb('f.due_on', '<=', dueUntil)] : []),
    ...(waiting === undefined ? [] : [eb('f.waiting_since', waiting ? 'is not' : 'is', null)]),
    ...(waitingFor ? [eb('f.waiting_agency_id', '=', waitingFor)] : []),
    ...(sourceKind ? [fromSource(eb, sourceKind, sourceId)] : []),
    ...(q ? [sql<boolean>`(f.what || ' ' || f.source_title || ' ' || o.short_name) ilike ${containing(q)}`] : []),
  ])
}

const narrow = (ctx: Context, filter: FollowupFilter) =>
  select(ctx)
    .where((eb) => readableBy(eb, ctx.actor))
    .where((eb) => inScope(eb, ctx.actor, filter.scope))
    .where((eb) => conditions(eb, filter))

/** How many the actor may read under a filter, by what matters of them. */
export interface FollowupCounts {
  readonly total: number
  readonly open: number
  readonly overdue: number
  readonly waiting: number
  readonly done: number
  readonly dropped: number
}

const countFollowups = (ctx: Context, filter: FollowupFilter, today: string): Promise<FollowupCounts> =>
  narrow(ctx, filter)
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where f.state = 'open')`.as('open'),
      sql<number>`count(*) filter (where f.state = 'open' and f.due_on < ${today})`.as('overdue'),
      sql<number>`count(*) filter (where f.state = 'open' and f.waiting_since is not null)`.as('waiting'),
      sql<number>`count(*) filter (where f.state = 'done')`.as('done'),
      sql<number>`count(*) filter (where f.state = 'dropped')`.as('dropped'),
    ])
    .executeTakeFirstOrThrow()

/** One page of what the actor may read, and how many there are. */
export async function pageFollowups(
  ctx: Context,
  filter: FollowupFilter,
  today: string,
): Promise<FollowupCounts & { rows: Followup[] }> {
  const [column, direction] = ORDERS[filter.sort]
  const rows = await narrow(ctx, filter)
    .select(COLUMNS)
    .orderBy(column, direction)
    .orderBy('f.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toFollowup), ...(await countFollowups(ctx, filter, today)) }
}
