import { sql } from 'kysely'
import type { Answer, ParticipantRole } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import type { Participant } from '../roster/participant.ts'

type AgencyKind = NonNullable<Participant['agency']>['kind']

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('gathering_participants as p')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .where('p.region_id', '=', region)

const selectColumns = (ctx: Context) =>
  select(ctx).selectAll('p').select(['a.short_name as agencyShortName', 'a.name as agencyName', 'a.kind as agencyKind'])
type Row = Awaited<ReturnType<ReturnType<typeof selectColumns>['execute']>>[number]

const toParticipant = (row: Row): Participant => ({
  id: row.id,
  gatheringId: row.gathering_id,
  role: row.role as ParticipantRole,
  source: row.source as Participant['source'],
  agency:
    row.agency_id && row.agencyShortName && row.agencyName && row.agencyKind
      ? {
          id: row.agency_id,
          shortName: row.agencyShortName,
          name: row.agencyName,
          kind: row.agencyKind as AgencyKind,
        }
      : null,
  positionId: row.position_id,
  otherPositions: row.other_positions,
  personName: row.person_name,
  title: row.post_title,
  otherTitles: row.other_titles,
  standsInFor: row.stands_in_for,
  capacity: row.capacity as Participant['capacity'],
  nip: row.nip,
  sex: row.sex as Participant['sex'],
  phoneSealed: row.phone_sealed,
  emailSealed: row.email_sealed,
  answer: row.answer as Answer,
  answerNote: row.answer_note,
  answeredAt: row.answered_at,
  representativeName: row.representative_name,
  representativeTitle: row.representative_title,
  linkTurn: row.link_turn,
  invitedAt: row.invited_at,
  removedAt: row.removed_at,
  version: row.version,
})

export interface ParticipantFilter {
  readonly q?: string | undefined
  readonly answer?: readonly Answer[] | undefined
  readonly role?: readonly ParticipantRole[] | undefined
  readonly agencyKind?: string | undefined
  /** Only those of this agency; undefined: all. */
  readonly agencyId?: string | undefined
  /** Called before this instant, or never. */
  readonly invitedBefore?: Date | undefined
  readonly page: number
  readonly pageSize: number
}

const KINDS = sql`array_position(array['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'], a.kind)`

const present = (ctx: Context, gatheringId: string) =>
  selectColumns(ctx).where('p.gathering_id', '=', gatheringId).where('p.removed_at', 'is', null)

/** One page of those who are called, by kind of agency and agency. */
export async function pageParticipants(
  ctx: Context,
  gatheringId: string,
  filter: ParticipantFilter,
): Promise<{ rows: Participant[]; total: number }> {
  let query = present(ctx, gatheringId)
  const { agencyId, agencyKind, answer, role, invitedBefore } = filter
  if (agencyId) query = query.where('p.agency_id', '=', agencyId)
  if (agencyKind) query = query.where('a.kind', '=', agencyKind)
  if (answer) query = query.where('p.answer', 'in', [...answer])
  if (role) query = query.where('p.role', 'in', [...role])
  if (invitedBefore)
    query = query.where((eb) => eb.or([eb('p.invited_at', 'is', null), eb('p.invited_at', '<', invitedBefore)]))
  for (const word of filter.q?.split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    query = query.where(
      sql<boolean>`(p.person_name || ' ' || p.post_title || ' ' || coalesce(a.short_name || ' ' || a.name, '')) ilike ${like}`,
    )
  }
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await query
    .orderBy(sql`${KINDS} nulls last`)
    .orderBy(sql`a.name nulls last`)
    .orderBy('p.post_title')
    .orderBy('p.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows: rows.map(toParticipant), total: Number(total) }
}

/** Everybody who is called, in the order of the list. */
export async function listParticipants(ctx: Context, gatheringId: string): Promise<Participant[]> {
  const { rows } = await pageParticipants(ctx, gatheringId, { page: 1, pageSize: 100_000 })
  return rows
}

/** Posts and persons that were taken off the list. */
export async function listDismissed(ctx: Context, gatheringId: string) {
  const rows = await select(ctx)
    .select(['p.position_id as positionId', 'p.person_name as personName', 'p.nip'])
    .where('p.gathering_id', '=', gatheringId)
    .where('p.removed_at', 'is not', null)
    .execute()
  return rows.flatMap(({ positionId, ...person }) => (positionId ? [{ positionId, ...person }] : []))
}

/** One participant whoever asks, also one taken off the list; policy is the caller's. */
export async function findParticipant(ctx: Context, id: string): Promise<Participant | undefined> {
  const row = await selectColumns(ctx).where('p.id', '=', id).executeTakeFirst()
  return row && toParticipant(row)
}

/** How many of each kind of agency are called and how they answered; of one agency or of all. */
export async function countAnswers(ctx: Context, gatheringId: string, agencyId: string | undefined) {
  let query = select(ctx).where('p.gathering_id', '=', gatheringId).where('p.removed_at', 'is', null)
  if (agencyId) query = query.where('p.agency_id', '=', agencyId)
  const rows = await query
    .select(['a.kind', 'p.answer'])
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .groupBy(['a.kind', 'p.answer'])
    .orderBy(sql`${KINDS} nulls last`)
    .execute()
  return rows.map(({ kind, answer, count }) => ({
    kind: kind as AgencyKind | null,
    answer: answer as Answer,
    count: Number(count),
  }))
}
