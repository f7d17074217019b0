import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getGathering } from '../get-gathering.ts'
import { can } from './policy.ts'
import { getHead } from './queries/head.ts'
import { answerRemarkRow, findRemark, insertRemark, type WrittenRemark } from './queries/remarks.ts'
import { getItem, getWritable } from './write-minutes.ts'

async function getRemark(ctx: Context, gatheringId: string, id: string): Promise<WrittenRemark> {
  const remark = await findRemark(ctx, gatheringId, id)
  assert(remark, 'not_found')
  return remark
}

/** What an agency called wants corrected. Throws `not_found`, `forbidden`, `wrong_state`, `unknown_reference`. */
export async function remarkOnMinutes(
  ctx: Context,
  { id, sessionId, text }: { id: string; sessionId: string | null; text: string },
): Promise<WrittenRemark> {
  const gathering = await getGathering(ctx, id)
  const head = await getHead(ctx, id)
  assert(can.read(ctx.actor, gathering, head), 'not_found')
  assert(head.state === 'correcting', 'wrong_state', { state: head.state })
  assert(can.remark(ctx.actor, gathering, head), 'forbidden')
  if (sessionId) await getItem(ctx, id, sessionId)
  const remarkId = await insertRemark(ctx, { gatheringId: id, sessionId, text })
  await record(ctx, 'minutes.remark', { kind: 'gathering', id })
  return getRemark(ctx, id, remarkId)
}

/** Taken or not, with a word; the text itself is changed by hand. Throws `not_found`, `forbidden`, `wrong_state`. */
export async function answerRemark(
  ctx: Context,
  input: { id: string; remarkId: string; outcome: 'taken' | 'not_taken'; answer: string },
): Promise<WrittenRemark> {
  const { head } = await getWritable(ctx, input.id)
  assert(head.state === 'correcting', 'wrong_state', { state: head.state })
  const remark = await getRemark(ctx, input.id, input.remarkId)
  await answerRemarkRow(ctx, remark.id, input)
  await record(ctx, 'minutes.answer_remark', { kind: 'gathering', id: input.id })
  return getRemark(ctx, input.id, remark.id)
}
