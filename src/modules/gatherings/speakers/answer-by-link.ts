import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken, signLink } from '#platform/vault/links.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { findGathering } from '../queries/gatherings.ts'
import type { Speaker } from './speaker.ts'
import { findSpeaker, type SpeakerAnswer } from './speaker-queries.ts'
import { applyAnswer } from './write-speaker.ts'

/** The token of a speaker's personal link. */
export const speakerToken = ({ vault, region }: Context, { id, linkTurn }: Pick<Speaker, 'id' | 'linkTurn'>): string =>
  signLink(vault, 'speaker', { region, id, turn: linkTurn })

/** Whose link it is. Throws `link_invalid` for a forged one and for one that a newer has replaced. */
export async function openSpeakerLink(
  ctx: Context,
  link: LinkToken,
): Promise<{ gathering: Gathering; speaker: Speaker }> {
  assert(isGenuine(ctx.vault, 'speaker', link), 'link_invalid')
  const speaker = await findSpeaker(ctx, link.id)
  assert(speaker && speaker.linkTurn === link.turn, 'link_invalid')
  const gathering = await findGathering(ctx, speaker.gatheringId)
  assert(gathering, 'link_invalid')
  return { gathering, speaker }
}

/** The speaker's own answer by the link. Throws `link_invalid`, `gathering_over`, `deputy_needed`, `speaker_busy`, `conflict`. */
export async function answerAsSpeaker(
  ctx: Context,
  link: LinkToken,
  answer: Omit<SpeakerAnswer, 'through'>,
): Promise<{ gathering: Gathering; speaker: Speaker }> {
  const { gathering, speaker } = await openSpeakerLink(ctx, link)
  assert(!isOver(gathering), 'gathering_over', { state: gathering.state })
  return { gathering, speaker: await applyAnswer(ctx, speaker, { ...answer, through: 'link' }) }
}
