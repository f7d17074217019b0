import { type ExpressionBuilder, sql } from 'kysely'
import type { FollowupEventKind, FollowupState } from '#contract/followups.ts'
import type { Actor, Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { newId } from '#platform/ids.ts'
import type { Followup, FollowupEvent, FollowupSource } from './followup.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('followups as f')
    .innerJoin('agencies as o', (join) =>
      join.onRef('o.region_id', '=', 'f.region_id').onRef('o.id', '=', 'f.owner_agency_id'),
    )
    .leftJoin('auth.user as u', 'u.id', 'f.owner_user_id')
    .where('f.region_id', '=', region)

const COLUMNS = [
  'f.id',
  'f.what',
  'f.owner_agency_id',
  'o.short_name',
  'o.name',
  'f.owner_user_id',
  'u.name as user_name',
  'f.concerned_agencies',
  'f.due_on',
  'f.state',
  'f.source_kind',
  'f.source_id',
  'f.source_title',
  'f.evidence',
  'f.created_at',
  'f.closed_at',
  'f.version',
] as const

const selectColumns = (ctx: Context) => select(ctx).select(COLUMNS)
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const toFollowup = (row: Row): Followup => ({
  id: row.id,
  what: row.what,
  owner: { id: row.owner_agency_id, shortName: row.short_name, name: row.name },
  person: row.owner_user_id ? { id: row.owner_user_id, name: row.user_name ?? row.owner_user_id } : null,
  concernedAgencies: row.concerned_agencies,
  dueOn: row.due_on,
  state: row.state as FollowupState,
  source: { kind: row.source_kind as FollowupSource['kind'], id: row.source_id, title: row.source_title },
  evidence: row.evidence,
  createdAt: row.created_at,
  closedAt: row.closed_at,
  version: row.version,
})

type Where = ExpressionBuilder<Tables & { f: Tables['followups'] }, 'f'>

/** `can.read` of policy.ts as a where-clause. */
function readableBy(eb: Where, { role, agencyId }: Actor) {
  if (role === 'admin' || role === 'coordinator' || agencyId === null) return sql<boolean>`true`
  return eb.or([eb('f.owner_agency_id', '=', agencyId), sql<boolean>`${agencyId} = any(f.concerned_agencies)`])
}

function inScope(eb: Where, { userId, agencyId }: Actor, scope: 'mine' | 'agency' | 'all') {
  if (scope === 'all') return sql<boolean>`true`
  const ofAgency = agencyId ? eb('f.owner_agency_id', '=', agencyId) : sql<boolean>`false`
  if (scope === 'agency') return ofAgency
  return eb.or([eb('f.owner_user_id', '=', userId), eb.and([ofAgency, eb('f.owner_user_id', 'is', null)])])
}

export interface FollowupFilter {
  readonly scope: 'mine' | 'agency' | 'all'
  readonly state: readonly FollowupState[]
  readonly agencyId?: string | undefined
  /** The last due day wanted. */
  readonly dueUntil?: string | undefined
  readonly q?: string | undefined
  readonly sort: 'dueOn' | '-dueOn' | '-createdAt'
  readonly page: number
  readonly pageSize: number
}

const ORDERS = {
  dueOn: ['f.due_on', 'asc'],
  '-dueOn': ['f.due_on', 'desc'],
  '-createdAt': ['f.created_at', 'desc'],
} as const

/** One page of what the actor may read, how many there are, and how many of those are overdue today. */
export async function pageFollowups(ctx: Context, filter: FollowupFilter, today: string) {
  let narrowed = select(ctx)
    .where((eb) => readableBy(eb, ctx.actor))
    .where((eb) => inScope(eb, ctx.actor, filter.scope))
    .where('f.state', 'in', [...filter.state])
  if (filter.agencyId) narrowed = narrowed.where('f.owner_agency_id', '=', filter.agencyId)
  if (filter.dueUntil) narrowed = narrowed.where('f.due_on', '<=', filter.dueUntil)
  if (filter.q) {
    const like = `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`
    narrowed = narrowed.where(sql<boolean>`(f.what || ' ' || f.source_title || ' ' || o.short_name) ilike ${like}`)
  }
  const [column, direction] = ORDERS[filter.sort]
  const rows = await narrowed
    .select(COLUMNS)
    .orderBy(column, direction)
    .orderBy('f.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total, overdue } = await narrowed
    .select((eb) => [
      eb.fn.countAll<number>().as('total'),
      sql<number>`count(*) filter (where f.state = 'open' and f.due_on < ${today})`.as('overdue'),
    ])
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toFollowup), total, overdue }
}

export async function findFollowup(ctx: Context, id: string): Promise<Followup | undefined> {
  const row = await selectColumns(ctx).where('f.id', '=', id).executeTakeFirst()
  return row && toFollowup(row)
}

export async function insertFollowup(
  { tx, region, actor, clock }: Context,
  followup: {
    id: string
    what: string
    ownerAgencyId: string
    ownerUserId: string | null
    concernedAgencies: readonly string[]
    dueOn: string
    source: FollowupSource
  },
): Promise<void> {
  await tx
    .insertInto('followups')
    .values({
      region_id: region,
      id: followup.id,
      what: followup.what,
      owner_agency_id: followup.ownerAgencyId,
      owner_user_id: followup.ownerUserId,
      concerned_agencies: [...followup.concernedAgencies],
      due_on: followup.dueOn,
      source_kind: followup.source.kind,
      source_id: followup.source.id,
      source_title: followup.source.title,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** Moves it to a state; false when somebody else changed it since that version. */
export async function updateState(
  { tx, region, clock }: Context,
  { id, version }: { id: string; version: number },
  state: FollowupState,
  evidence: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('followups')
    .set({ state, evidence, closed_at: state === 'open' ? null : clock.now(), version: version + 1 })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function insertEvent(
  { tx, region, actor, clock }: Context,
  followupId: string,
  kind: FollowupEventKind,
  text: string,
): Promise<string> {
  const id = newId()
  const row = { region_id: region, id, followup_id: followupId, kind, text, by_user: actor.userId, at: clock.now() }
  await tx.insertInto('followup_events').values(row).execute()
  return id
}

/** Its history, the newest first. */
export async function listEvents({ tx, region }: Context, followupId: string): Promise<FollowupEvent[]> {
  const rows = await tx
    .selectFrom('followup_events as e')
    .leftJoin('auth.user as u', 'u.id', 'e.by_user')
    .select(['e.id', 'e.kind', 'e.text', 'e.by_user', 'u.name', 'e.at'])
    .where('e.region_id', '=', region)
    .where('e.followup_id', '=', followupId)
    .orderBy('e.id', 'desc')
    .execute()
  return rows.map(({ name, by_user, kind, ...row }) => ({
    ...row,
    kind: kind as FollowupEventKind,
    by: name ?? (by_user === 'system' ? 'Selaras' : by_user),
  }))
}
