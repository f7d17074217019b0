import type { SpeakerInput, SpeakerState } from '#contract/gatherings/logistics/speakers.ts'
import type { Context } from '#platform/context.ts'
import { speakerPlace } from '../sealed-columns.ts'
import type { SessionTime, Speaker } from './speaker.ts'

const select = ({ tx, region }: Context) =>
  tx
    .selectFrom('gathering_speakers as s')
    .innerJoin('gathering_sessions as m', (join) =>
      join.onRef('m.region_id', '=', 's.region_id').onRef('m.id', '=', 's.session_id'),
    )
    .selectAll('s')
    .select(['m.title as session_title', 'm.starts_at', 'm.ends_at', 'm.place as session_place', 'm.cancelled_reason'])
    .where('s.region_id', '=', region)
type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number]

const toSpeaker = ({ vault }: Context, row: Row): Speaker => ({
  id: row.id,
  gatheringId: row.gathering_id,
  session: {
    id: row.session_id,
    title: row.session_title,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.session_place,
    cancelledReason: row.cancelled_reason,
  },
  name: row.person_name,
  postTitle: row.post_title,
  institution: row.institution,
  topic: row.topic,
  phone: row.phone_sealed ? vault.open(speakerPlace(row.id), row.phone_sealed) : '',
  email: row.email_sealed ? vault.open(speakerPlace(row.id), row.email_sealed) : '',
  state: row.state as SpeakerState,
  deputy: row.deputy_name ? { name: row.deputy_name, title: row.deputy_title } : null,
  reason: row.reason,
  answerBy: row.answer_by,
  answeredAt: row.answered_at,
  answeredThrough: row.answered_through as Speaker['answeredThrough'],
  note: row.note,
  cvLink: row.cv_link,
  linkTurn: row.link_turn,
  version: row.version,
})

/** The speakers of a gathering in the order of its agenda. */
export async function listSpeakers(ctx: Context, gatheringId: string): Promise<Speaker[]> {
  const rows = await select(ctx)
    .where('s.gathering_id', '=', gatheringId)
    .orderBy('m.starts_at')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => toSpeaker(ctx, row))
}

export async function findSpeaker(ctx: Context, id: string): Promise<Speaker | undefined> {
  const row = await select(ctx).where('s.id', '=', id).executeTakeFirst()
  return row && toSpeaker(ctx, row)
}

/** Speakers who have not answered, of sessions and gatherings still to come, whose day for it lies within a period; whatever gathering it is. */
export async function listUnanswered({ tx, region }: Context, answerFrom: string, answerUntil: string) {
  return tx
    .selectFrom('gathering_speakers as s')
    .innerJoin('gatherings as g', (join) =>
      join.onRef('g.region_id', '=', 's.region_id').onRef('g.id', '=', 's.gathering_id'),
    )
    .innerJoin('gathering_sessions as m', (join) =>
      join.onRef('m.region_id', '=', 's.region_id').onRef('m.id', '=', 's.session_id'),
    )
    .select(['s.id', 's.person_name as name', 's.answer_by as answerBy', 's.gathering_id as gatheringId'])
    .select(['g.title', 'g.organiser_agency_id as agencyId', 'g.created_by as createdBy', 'g.visibility'])
    .where('s.region_id', '=', region)
    .where('s.state', '=', 'invited')
    .where('m.cancelled_reason', '=', '')
    .where('s.answer_by', '>=', answerFrom)
    .where('s.answer_by', '<=', answerUntil)
    .where('g.state', 'in', ['draft', 'announced'])
    .execute()
}

/** The sessions of a gathering that take place, with their times, in their order. */
export async function listSessionTimes({ tx, region }: Context, gatheringId: string): Promise<SessionTime[]> {
  return tx
    .selectFrom('gathering_sessions')
    .select(['id', 'title', 'starts_at as startsAt', 'ends_at as endsAt', 'place'])
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .where('cancelled_reason', '=', '')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
}

const columnsOf = ({ vault }: Context, id: string, input: SpeakerInput) => ({
  session_id: input.sessionId,
  person_name: input.name,
  post_title: input.postTitle,
  institution: input.institution,
  topic: input.topic,
  phone_sealed: input.phone ? vault.seal(speakerPlace(id), input.phone) : null,
  email_sealed: input.email ? vault.seal(speakerPlace(id), input.email) : null,
  answer_by: input.answerBy,
  note: input.note,
  cv_link: input.cvLink,
})

export async function insertSpeaker(ctx: Context, gatheringId: string, id: string, input: SpeakerInput): Promise<void> {
  await ctx.tx
    .insertInto('gathering_speakers')
    .values({ region_id: ctx.region, id, gathering_id: gatheringId, ...columnsOf(ctx, id, input) })
    .execute()
}

export interface SpeakerAnswer {
  readonly state: SpeakerState
  readonly deputyName: string
  readonly deputyTitle: string
  readonly reason: string
  readonly through: 'organiser' | 'link'
  readonly cvLink?: string
}

/** False when somebody else has changed it since `version`. */
export async function updateSpeaker(
  ctx: Context,
  { id, version }: Pick<Speaker, 'id' | 'version'>,
  change: Partial<{ input: SpeakerInput; answer: SpeakerAnswer; linkTurn: number }>,
): Promise<boolean> {
  const { input, answer, linkTurn } = change
  const { numUpdatedRows } = await ctx.tx
    .updateTable('gathering_speakers')
    .set({
      ...(input && columnsOf(ctx, id, input)),
      ...(answer && {
        state: answer.state,
        deputy_name: answer.state === 'deputy' ? answer.deputyName : '',
        deputy_title: answer.state === 'deputy' ? answer.deputyTitle : '',
        reason: answer.reason,
        answered_at: answer.state === 'invited' ? null : ctx.clock.now(),
        answered_through: answer.state === 'invited' ? null : answer.through,
        ...(answer.cvLink ? { cv_link: answer.cvLink } : {}),
      }),
      ...(linkTurn && { link_turn: linkTurn }),
      version: version + 1,
    })
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function deleteSpeaker({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('gathering_speakers').where('region_id', '=', region).where('id', '=', id).execute()
}
