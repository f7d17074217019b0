import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import type { Gathering } from '../gathering.ts'
import { getChangeable, getGathering } from '../get-gathering.ts'
import { findClash, type SessionTime, type Speaker, timeInWords } from './speaker.ts'
import { findSpeaker, listSessionTimes, listSpeakers } from './speaker-queries.ts'

/** The speakers of a gathering that the actor may read, in the order of its agenda. Throws `not_found`. */
export async function readSpeakers(ctx: Context, gatheringId: string) {
  const gathering = await getGathering(ctx, gatheringId)
  return { gathering, speakers: await listSpeakers(ctx, gatheringId) }
}

/** One speaker of a gathering that the actor may change. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function getChangeableSpeaker(
  ctx: Context,
  id: string,
): Promise<{ gathering: Gathering; speaker: Speaker }> {
  const speaker = await findSpeaker(ctx, id)
  assert(speaker, 'not_found')
  return { gathering: await getChangeable(ctx, speaker.gatheringId), speaker }
}

/**
 * Refuses when one speaker would have to be in two of the sessions at once. `sessions` are those of the gathering as they are to stand, when an
 * agenda is about to change; left out: as they stand. Throws `speaker_busy`, which names both.
 */
export async function assertSpeakersFree(
  ctx: Context,
  gatheringId: string,
  sessions?: readonly SessionTime[],
): Promise<void> {
  const clash = findClash(await listSpeakers(ctx, gatheringId), sessions ?? (await listSessionTimes(ctx, gatheringId)))
  if (!clash) return
  throw new AppError('speaker_busy', {
    name: clash.name,
    first: clash.first.title,
    firstTime: timeInWords(clash.first, ctx.timezone),
    second: clash.second.title,
    secondTime: timeInWords(clash.second, ctx.timezone),
  })
}
