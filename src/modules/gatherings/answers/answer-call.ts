import type { Answer } from '#contract/gatherings/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken } from '#platform/vault/links.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { can } from '../policy.ts'
import { findGathering } from '../queries/gatherings.ts'
import { findParticipant } from '../queries/participants.ts'
import { updateParticipant } from '../queries/write-participants.ts'
import { getParticipant } from '../roster/list-participants.ts'
import type { Participant } from '../roster/participant.ts'

export interface Reply {
  readonly answer: Exclude<Answer, 'none'>
  /** Of a refusal, why; else a word to the organiser. */
  readonly note: string
  readonly representativeName: string
  readonly representativeTitle: string
}

/** Answers are taken once the call went out and until the event begins to be held. */
export const takesAnswers = (gathering: Pick<Gathering, 'state'>): boolean => gathering.state === 'announced'

async function write(ctx: Context, gathering: Gathering, participant: Participant, reply: Reply): Promise<void> {
  assert(takesAnswers(gathering), 'answer_closed', { state: gathering.state })
  const { answer, note } = reply
  assert(answer !== 'declined' || note.length >= 3, 'reason_missing')
  const isRepresented = answer === 'represented'
  assert(!isRepresented || (reply.representativeName && reply.representativeTitle), 'representative_missing')
  const written = await updateParticipant(ctx, participant, {
    reply: {
      answer,
      note,
      representativeName: isRepresented ? reply.representativeName : '',
      representativeTitle: isRepresented ? reply.representativeTitle : '',
      at: ctx.clock.now(),
    },
  })
  assert(written, 'conflict')
  await record(
    ctx,
    'gathering.answer',
    { kind: 'gathering', id: gathering.id },
    { participant: participant.id, answer },
  )
}

/**
 * Answers for an official of the own agency, or, as the organiser, for anybody.
 * Throws `not_found`, `forbidden`, `answer_closed`, `reason_missing`, `representative_missing`.
 */
export async function answerCall(ctx: Context, { id, ...reply }: Reply & { id: string }) {
  const { gathering, participant } = await getParticipant(ctx, id)
  assert(can.answer(ctx.actor, gathering, participant), 'forbidden')
  await write(ctx, gathering, participant, reply)
  return getParticipant(ctx, id)
}

/** Whose personal link it is. Throws `link_invalid`: forged, of another region, replaced by a newer one, or of somebody taken off the list. */
export async function openParticipantLink(
  ctx: Context,
  link: LinkToken,
): Promise<{ gathering: Gathering; participant: Participant }> {
  assert(isGenuine(ctx.vault, 'participant', link), 'link_invalid')
  const participant = await findParticipant(ctx, link.id)
  assert(participant && participant.linkTurn === link.turn && participant.removedAt === null, 'link_invalid')
  const gathering = await findGathering(ctx, participant.gatheringId)
  assert(gathering && (gathering.announcedAt !== null || isOver(gathering)), 'link_invalid')
  return { gathering, participant }
}

/** The own answer by the link. Throws `link_invalid`, `answer_closed`, `reason_missing`, `representative_missing`. */
export async function answerByLink(ctx: Context, link: LinkToken, reply: Reply) {
  const { gathering, participant } = await openParticipantLink(ctx, link)
  await write(ctx, gathering, participant, reply)
  return openParticipantLink(ctx, link)
}
