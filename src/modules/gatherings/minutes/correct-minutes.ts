import type { Revision } from '#contract/gatherings/minutes/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getOrganised } from '../get-gathering.ts'
import type { Head } from './minutes.ts'
import { can } from './policy.ts'
import { getHead, updateHead } from './queries/head.ts'
import { findNote, putNote } from './queries/notes.ts'
import { insertRevision } from './queries/remarks.ts'
import { getItem } from './write-minutes.ts'

interface Correction {
  readonly id: string
  /** Null: the opening or closing words of the whole. */
  readonly sessionId: string | null
  readonly part: Revision['part']
  readonly text: string
  readonly reason: string
  readonly revision: number
}

/** Writes the new words; answers with the ones before. */
async function replace(ctx: Context, { id, sessionId, part, text }: Correction, head: Head): Promise<string> {
  if (part === 'opening' || part === 'closing') {
    assert(await updateHead(ctx, id, head.version, { words: { part, text }, revision: head.revision + 1 }), 'conflict')
    return head[part]
  }
  assert(sessionId, 'unknown_reference', { what: 'session' })
  await getItem(ctx, id, sessionId)
  const before = await findNote(ctx, sessionId, part)
  assert(await putNote(ctx, { gatheringId: id, sessionId, part, text }, before?.version ?? 0), 'conflict')
  assert(await updateHead(ctx, id, head.version, { revision: head.revision + 1 }), 'conflict')
  return before?.text ?? ''
}

/** Ralat: other words in final minutes, with the reason; what stood stays readable. Throws `not_found`, `forbidden`, `wrong_state`, `conflict`, `unknown_reference`. */
export async function correctMinutes(ctx: Context, correction: Correction): Promise<void> {
  const { id, text, reason, part } = correction
  const gathering = await getOrganised(ctx, id)
  const head = await getHead(ctx, id)
  assert(can.correct(ctx.actor, gathering, head), 'wrong_state', { state: head.state })
  assert(head.revision === correction.revision, 'conflict')
  const earlier = await replace(ctx, correction, head)
  const sessionId = part === 'opening' || part === 'closing' ? null : correction.sessionId
  const revision = head.revision + 1
  await insertRevision(ctx, { gatheringId: id, revision, sessionId, part, earlier, later: text, reason })
  await record(ctx, 'minutes.correct', { kind: 'gathering', id }, { revision })
}
