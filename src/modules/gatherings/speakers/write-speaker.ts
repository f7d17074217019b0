import type { SpeakerInput } from '#contract/gatherings/logistics/speakers.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getChangeable } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { assertSpeakersFree, getChangeableSpeaker } from './get-speakers.ts'
import type { Speaker } from './speaker.ts'
import {
  deleteSpeaker,
  findSpeaker,
  insertSpeaker,
  listSessionTimes,
  type SpeakerAnswer,
  updateSpeaker,
} from './speaker-queries.ts'

const NAMES_A_DEPUTY = 3

async function assertSession(ctx: Context, gatheringId: string, sessionId: string): Promise<void> {
  const sessions = await listSessionTimes(ctx, gatheringId)
  assert(
    sessions.some(({ id }) => id === sessionId),
    'unknown_reference',
    { what: 'session' },
  )
}

async function reread(ctx: Context, id: string): Promise<Speaker> {
  const speaker = await findSpeaker(ctx, id)
  assert(speaker, 'not_found')
  return speaker
}

/** Asks somebody to speak in a session. Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`, `speaker_busy`. */
export async function addSpeaker(ctx: Context, gatheringId: string, input: SpeakerInput): Promise<Speaker> {
  await getChangeable(ctx, gatheringId)
  await assertSession(ctx, gatheringId, input.sessionId)
  const id = newId()
  await insertSpeaker(ctx, gatheringId, id, input)
  await assertSpeakersFree(ctx, gatheringId)
  await record(ctx, 'gathering.speaker_add', { kind: 'gathering', id: gatheringId }, { speaker: id })
  return reread(ctx, id)
}

/**
 * Changes who is asked, where and until when. Who may not read phone numbers leaves phone, e-mail and note as they are.
 * Throws as `addSpeaker`, and `conflict`.
 */
export async function editSpeaker(
  ctx: Context,
  { id, version, ...input }: SpeakerInput & { id: string; version: number },
): Promise<Speaker> {
  const { gathering, speaker } = await getChangeableSpeaker(ctx, id)
  await assertSession(ctx, gathering.id, input.sessionId)
  const seesAll = can.readPrivate(ctx.actor, gathering)
  const kept = seesAll ? input : { ...input, phone: speaker.phone, email: speaker.email, note: speaker.note }
  assert(await updateSpeaker(ctx, { id, version }, { input: kept }), 'conflict')
  await assertSpeakersFree(ctx, gathering.id)
  await record(ctx, 'gathering.speaker_edit', { kind: 'gathering', id: gathering.id }, { speaker: id })
  return reread(ctx, id)
}

/** What a speaker answered, whoever notes it; a deputy has a name. Throws `conflict`, `deputy_needed`, `speaker_busy`. */
export async function applyAnswer(
  ctx: Context,
  speaker: Pick<Speaker, 'id' | 'version' | 'gatheringId'>,
  answer: SpeakerAnswer,
): Promise<Speaker> {
  const namesDeputy = answer.deputyName.trim().length >= NAMES_A_DEPUTY
  assert(answer.state !== 'deputy' || namesDeputy, 'deputy_needed')
  assert(await updateSpeaker(ctx, speaker, { answer }), 'conflict')
  await assertSpeakersFree(ctx, speaker.gatheringId)
  const details = { speaker: speaker.id, state: answer.state, through: answer.through }
  await record(ctx, 'gathering.speaker_answer', { kind: 'gathering', id: speaker.gatheringId }, details)
  return reread(ctx, speaker.id)
}

/** The organiser notes what the speaker said by phone or letter. Throws also `not_found`, `forbidden`, `gathering_over`. */
export async function answerForSpeaker(
  ctx: Context,
  { id, version, ...answer }: Omit<SpeakerAnswer, 'through'> & { id: string; version: number },
): Promise<Speaker> {
  const { speaker } = await getChangeableSpeaker(ctx, id)
  return applyAnswer(ctx, { ...speaker, version }, { ...answer, through: 'organiser' })
}

/** Takes a speaker off; answers whose gathering it was. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function removeSpeaker(ctx: Context, id: string): Promise<string> {
  const { gathering } = await getChangeableSpeaker(ctx, id)
  await deleteSpeaker(ctx, id)
  await record(ctx, 'gathering.speaker_remove', { kind: 'gathering', id: gathering.id }, { speaker: id })
  return gathering.id
}

/** A new personal link, when the old one went to the wrong hands. Throws as `removeSpeaker`. */
export async function renewSpeakerLink(ctx: Context, id: string): Promise<Speaker> {
  const { gathering, speaker } = await getChangeableSpeaker(ctx, id)
  assert(can.readPrivate(ctx.actor, gathering), 'forbidden')
  assert(await updateSpeaker(ctx, speaker, { linkTurn: speaker.linkTurn + 1 }), 'conflict')
  await record(ctx, 'gathering.speaker_link', { kind: 'gathering', id: gathering.id }, { speaker: id })
  return reread(ctx, id)
}
