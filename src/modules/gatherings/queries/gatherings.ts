import { type ExpressionBuilder, sql } from 'kysely'
import type { RosterRule } from '#contract/gatherings/roster/shapes.ts'
import type { GatheringInput, GatheringKind, GatheringState, Visibility } from '#contract/gatherings/shapes.ts'
import { coordinates } from '#modules/accounts/index.ts'
import type { Actor, Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import { containing } from '#platform/text/like.ts'
import type { Gathering } from '../gathering.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('gatherings as g')
    .innerJoin('agencies as o', (join) =>
      join.onRef('o.region_id', '=', 'g.region_id').onRef('o.id', '=', 'g.organiser_agency_id'),
    )
    .where('g.region_id', '=', region)

const COLUMNS = [
  'g.id',
  'g.kind',
  'g.title',
  'g.purpose',
  'g.legal_base',
  'g.organiser_agency_id',
  'o.short_name',
  'o.name',
  'g.visibility',
  'g.place',
  'g.area_code',
  'g.starts_on',
  'g.ends_on',
  'g.state',
  'g.state_reason',
  'g.agenda_version',
  'g.announced_at',
  'g.moved_at',
  'g.moved_from',
  'g.moved_reason',
  'g.cloned_from',
  'g.created_by',
  'g.version',
] as const

const selectColumns = (ctx: Context) =>
  select(ctx)
    .select(COLUMNS)
    .select(
      sql<
        string[]
      >`array(select distinct p.agency_id::text from gathering_participants p where p.region_id = g.region_id and p.gathering_id = g.id and p.removed_at is null and p.agency_id is not null)`.as(
        'called',
      ),
    )
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const toGathering = (row: Row): Gathering => ({
  id: row.id,
  kind: row.kind as GatheringKind,
  title: row.title,
  purpose: row.purpose,
  legalBase: row.legal_base,
  organiser: { id: row.organiser_agency_id, shortName: row.short_name, name: row.name },
  visibility: row.visibility as Visibility,
  place: row.place,
  areaCode: row.area_code,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
  state: row.state as GatheringState,
  stateReason: row.state_reason,
  agendaVersion: row.agenda_version,
  announcedAt: row.announced_at,
  clonedFrom: row.cloned_from,
  moved: row.moved_at && row.moved_from ? { at: row.moved_at, from: row.moved_from, reason: row.moved_reason } : null,
  createdBy: row.created_by,
  calledAgencies: row.called,
  version: row.version,
})

type Where = ExpressionBuilder<Tables & { g: Tables['gatherings'] }, 'g'>

/** `can.read` of policy.ts as a where-clause over `gatherings as g`. */
export function readableBy(eb: Where, actor: Actor) {
  const { agencyId } = actor
  const own = agencyId ? eb('g.organiser_agency_id', '=', agencyId) : sql<boolean>`false`
  if (coordinates(actor)) return eb.or([own, eb('g.visibility', '!=', 'internal')])
  const called = agencyId
    ? sql<boolean>`exists (select from gathering_participants p where p.region_id = g.region_id and p.gathering_id = g.id and p.removed_at is null and p.agency_id = ${agencyId})`
    : sql<boolean>`false`
  const open = eb.or([eb('g.visibility', '=', 'region'), eb.and([eb('g.visibility', '=', 'invited'), called])])
  return eb.or([own, eb.and([eb('g.state', '!=', 'draft'), open])])
}

export interface GatheringFilter {
  readonly ids?: readonly string[] | undefined
  readonly q?: string | undefined
  readonly kind?: readonly GatheringKind[] | undefined
  readonly state?: readonly GatheringState[] | undefined
  readonly organiserId?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly sort: 'startsOn' | '-startsOn'
  readonly page: number
  readonly pageSize: number
}

/** One page of what the actor may read, and how many there are. */
export async function pageGatherings(
  ctx: Context,
  filter: GatheringFilter,
): Promise<{ rows: Gathering[]; total: number }> {
  let query = selectColumns(ctx).where((eb) => readableBy(eb as unknown as Where, ctx.actor))
  if (filter.ids) query = query.where('g.id', 'in', [...filter.ids])
  if (filter.kind) query = query.where('g.kind', 'in', [...filter.kind])
  if (filter.state) query = query.where('g.state', 'in', [...filter.state])
  if (filter.organiserId) query = query.where('g.organiser_agency_id', '=', filter.organiserId)
  if (filter.from) query = query.where('g.ends_on', '>=', filter.from)
  if (filter.until) query = query.where('g.starts_on', '<=', filter.until)
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    query = query.where(sql<boolean>`(g.title || ' ' || g.place || ' ' || o.short_name || ' ' || o.name) ilike ${like}`)
  }
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const direction = filter.sort === 'startsOn' ? 'asc' : 'desc'
  const rows = await query
    .orderBy('g.starts_on', direction)
    .orderBy('g.id', direction)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toGathering), total: Number(total) }
}

/** Gatherings of a period that the actor may read and whose agency holds them or is called; of the whole region's people all they may read. */
export async function listInvolving(
  ctx: Context,
  { from, until }: { from: string; until: string },
): Promise<Gathering[]> {
  const { agencyId } = ctx.actor
  let query = selectColumns(ctx)
    .where((eb) => readableBy(eb as unknown as Where, ctx.actor))
    .where('g.state', '!=', 'cancelled')
    .where('g.ends_on', '>=', from)
    .where('g.starts_on', '<=', until)
  if (agencyId)
    query = query.where(
      sql<boolean>`(g.organiser_agency_id = ${agencyId} or exists (select from gathering_participants p where p.region_id = g.region_id and p.gathering_id = g.id and p.removed_at is null and p.agency_id = ${agencyId}))`,
    )
  const rows = await query.orderBy('g.starts_on').orderBy('g.id').execute()
  return rows.map(toGathering)
}

/** One gathering whoever asks; policy is the caller's. */
export async function findGathering(ctx: Context, id: string): Promise<Gathering | undefined> {
  const row = await selectColumns(ctx).where('g.id', '=', id).executeTakeFirst()
  return row && toGathering(row)
}

const columnsOf = (input: GatheringInput) => ({
  kind: input.kind,
  title: input.title,
  purpose: input.purpose,
  legal_base: input.legalBase,
  organiser_agency_id: input.organiserAgencyId,
  visibility: input.visibility,
  place: input.place,
  area_code: input.areaCode,
  starts_on: input.startsOn,
  ends_on: input.endsOn,
})

export async function insertGathering(
  { tx, region, actor, clock }: Context,
  id: string,
  input: GatheringInput,
  clonedFrom: string | null,
): Promise<void> {
  const now = clock.now()
  await tx
    .insertInto('gatherings')
    .values({
      region_id: region,
      id,
      ...columnsOf(input),
      cloned_from: clonedFrom,
      created_by: actor.userId,
      created_at: now,
      updated_at: now,
    })
    .execute()
}

/** What may change of a gathering; what is left out stays. */
export interface GatheringChange {
  readonly input?: GatheringInput
  readonly state?: GatheringState
  readonly stateReason?: string
  readonly announcedAt?: Date
  readonly agendaVersion?: number
  readonly rosterRule?: RosterRule
  readonly place?: string
  readonly days?: { readonly startsOn: string; readonly endsOn: string }
  readonly moved?: NonNullable<Gathering['moved']>
}

/** False when somebody else has changed it since `version`. */
export async function updateGathering(
  { tx, region, clock }: Context,
  { id, version }: Pick<Gathering, 'id' | 'version'>,
  change: GatheringChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('gatherings')
    .set({
      ...(change.input && columnsOf(change.input)),
      ...(change.state && { state: change.state, state_reason: change.stateReason ?? '' }),
      ...(change.announcedAt && { announced_at: change.announcedAt }),
      ...(change.agendaVersion && { agenda_version: change.agendaVersion }),
      ...(change.rosterRule && { roster_rule: JSON.stringify(change.rosterRule) }),
      ...(change.place !== undefined && { place: change.place }),
      ...(change.days && { starts_on: change.days.startsOn, ends_on: change.days.endsOn }),
      ...(change.moved && {
        moved_at: change.moved.at,
        moved_from: change.moved.from,
        moved_reason: change.moved.reason,
      }),
      version: version + 1,
      updated_at: clock.now(),
    })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The rule by which people are called; undefined while they are chosen by hand. */
export async function findRosterRule({ tx, region }: Context, id: string): Promise<RosterRule | undefined> {
  const row = await tx
    .selectFrom('gatherings')
    .select('roster_rule')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  // What `updateGathering` wrote.
  return (row?.roster_rule as RosterRule | null | undefined) ?? undefined
}

/** Whether anybody is or was on its lists: called, also taken off again, or asked to speak. */
export async function hasPeople({ tx, region }: Context, id: string): Promise<boolean> {
  for (const table of ['gathering_participants', 'gathering_speakers'] as const) {
    const rows = tx.selectFrom(table).select('id').where('region_id', '=', region).where('gathering_id', '=', id)
    if (await rows.limit(1).executeTakeFirst()) return true
  }
  return false
}
