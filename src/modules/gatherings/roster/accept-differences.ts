import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getChangeable } from '../get-gathering.ts'
import { findParticipant, listParticipants } from '../queries/participants.ts'
import { insertCalls, updateParticipant } from '../queries/write-participants.ts'
import { findDifferences } from './call-by-rule.ts'
import type { Difference } from './compare-rosters.ts'
import type { Call } from './roster.ts'

const WHY: Record<Exclude<Difference['kind'], 'added' | 'acting'>, string> = {
  replaced: 'Jabatan dipegang orang lain',
  left: 'Jabatan kosong',
  ended: 'Jabatan berakhir atau tidak lagi termasuk aturan',
}

/**
 * Takes over changes of office, by their keys: who left is taken off the list, who came is put on it and waits for a call of his own. Lines that are
 * no longer so are passed over. Throws `not_found`, `forbidden`, `gathering_over`.
 */
export async function acceptDifferences(
  ctx: Context,
  { id, keys }: { id: string; keys: readonly string[] },
): Promise<number> {
  const gathering = await getChangeable(ctx, id)
  const chosen = (await findDifferences(ctx, gathering)).filter(({ key }) => keys.includes(key))
  // Who leaves goes first, so that the post is free for who comes.
  for (const difference of chosen) if (difference.kind in WHY) await takeOff(ctx, difference)
  for (const { kind, after, participantId } of chosen) {
    if (kind === 'acting' && after && participantId) await change(ctx, participantId, after)
    if ((kind === 'replaced' || kind === 'added') && after) await putOn(ctx, id, after)
  }
  await record(ctx, 'gathering.roster_accept', { kind: 'gathering', id }, { accepted: chosen.length })
  return chosen.length
}

async function takeOff(ctx: Context, { kind, participantId }: Difference) {
  const reason = kind === 'replaced' || kind === 'left' || kind === 'ended' ? WHY[kind] : ''
  const participant = participantId ? await findParticipant(ctx, participantId) : undefined
  if (!participant) return
  const removed = { at: ctx.clock.now(), reason }
  assert(await updateParticipant(ctx, participant, { removed }), 'conflict')
}

async function change(ctx: Context, participantId: string, call: Call) {
  const participant = await findParticipant(ctx, participantId)
  assert(participant && (await updateParticipant(ctx, participant, { call })), 'conflict')
}

/** Somebody who is on the list for another post already gets the further one beside it, and is not called twice. */
async function putOn(ctx: Context, gatheringId: string, call: Call) {
  const present = await listParticipants(ctx, gatheringId)
  const own = present.find(({ positionId }) => positionId === call.positionId)
  if (own) await change(ctx, own.id, call)
  else await insertCalls(ctx, gatheringId, [call])
}
