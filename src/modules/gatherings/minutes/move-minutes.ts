import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Gathering } from '../gathering.ts'
import { updateGathering } from '../queries/gatherings.ts'
import { listOutcomes } from './outcomes/list-outcomes.ts'
import { can } from './policy.ts'
import { updateHead } from './queries/head.ts'
import { listNotes } from './queries/notes.ts'
import { listRemarks } from './queries/remarks.ts'
import { getWritable } from './write-minutes.ts'

async function assertWritten(ctx: Context, gathering: Gathering) {
  const notes = await listNotes(ctx, gathering.id)
  const isWritten = notes.some(({ text }) => text.trim() !== '') || (await listOutcomes(ctx, gathering)).length > 0
  assert(isWritten, 'minutes_empty')
}

/** To the agencies called, who may remark until a day. Throws as `getWritable`, and `wrong_state`, `conflict`, `minutes_empty`, `due_in_past`. */
export async function sendMinutes(
  ctx: Context,
  { id, version, answerBy }: { id: string; version: number; answerBy: string },
) {
  const { gathering, head } = await getWritable(ctx, id)
  assert(can.send(ctx.actor, gathering, head), 'wrong_state', { state: head.state })
  assert(answerBy >= todayOf(ctx), 'due_in_past')
  await assertWritten(ctx, gathering)
  assert(await updateHead(ctx, id, version, { state: 'correcting', answerBy }), 'conflict')
  await record(ctx, 'minutes.send', { kind: 'gathering', id })
}

/**
 * Locks them; the gathering is closed. Throws as `getWritable`, and `gathering_not_begun` before its first day, `conflict`, `minutes_empty`, `minutes_unsigned` while chair or note taker is missing,
 * `remarks_open` while a remark has no answer.
 */
export async function finaliseMinutes(ctx: Context, { id, version }: { id: string; version: number }): Promise<void> {
  const { gathering, head } = await getWritable(ctx, id)
  const hasBegun = gathering.startsOn <= todayOf(ctx)
  assert(hasBegun, 'gathering_not_begun', { day: gathering.startsOn })
  await assertWritten(ctx, gathering)
  assert(head.chair.name, 'minutes_unsigned', { what: 'chair' })
  assert(head.recorder.name, 'minutes_unsigned', { what: 'note_taker' })
  const open = (await listRemarks(ctx, id)).filter(({ outcome }) => outcome === null).length
  assert(open === 0, 'remarks_open', { count: open })
  assert(await updateHead(ctx, id, version, { state: 'final' }), 'conflict')
  if (gathering.state !== 'closed') assert(await updateGathering(ctx, gathering, { state: 'closed' }), 'conflict')
  await record(ctx, 'minutes.finalise', { kind: 'gathering', id })
}
