import type { MinutesHead, NotePart } from '#contract/gatherings/minutes/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Session } from '../agenda/session.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { getOrganised } from '../get-gathering.ts'
import { listItems } from './items.ts'
import { type Head, isOpen, type WrittenNote } from './minutes.ts'
import { beginMinutes, getHead, updateHead } from './queries/head.ts'
import { findNote, putNote } from './queries/notes.ts'

/** Minutes that the actor may write in. Throws `not_found`, `forbidden`, `gathering_over`, `minutes_locked`. */
export async function getWritable(ctx: Context, id: string): Promise<{ gathering: Gathering; head: Head }> {
  const gathering = await getOrganised(ctx, id)
  const head = await getHead(ctx, id)
  assert(isOpen(head), 'minutes_locked')
  // Closed without minutes: it is reopened before they are written after all.
  assert(!isOver(gathering), 'gathering_over', { state: gathering.state })
  return { gathering, head }
}

/** One item of the agenda. Throws `unknown_reference`. */
export async function getItem(ctx: Context, gatheringId: string, sessionId: string): Promise<Session> {
  const item = (await listItems(ctx, gatheringId)).find(({ id }) => id === sessionId)
  assert(item, 'unknown_reference', { what: 'session' })
  return item
}

/** Chair, note taker, hours, opening and closing words. Throws as `getWritable`, and `conflict`, `period_invalid`. */
export async function saveHead(
  ctx: Context,
  { id, version, ...fields }: MinutesHead & { id: string; version: number },
): Promise<void> {
  await getWritable(ctx, id)
  const { openedAt, closedAt } = fields
  assert(!openedAt || !closedAt || Date.parse(openedAt) <= Date.parse(closedAt), 'period_invalid')
  await beginMinutes(ctx, id)
  // Who begins saves over the empty head that was just made.
  assert(await updateHead(ctx, id, Math.max(version, 1), { fields }), 'conflict')
  await record(ctx, 'minutes.head', { kind: 'gathering', id })
}

const SITTING = 10 * 60_000

/** What is saved while typing is one deed; the trail names it again after a pause. */
const isNewSitting = ({ clock }: Context, before: WrittenNote | undefined) =>
  !before || clock.now().getTime() - before.at.getTime() > SITTING

/**
 * One part of one agenda item, as it is typed. Two who write in different places never meet. Where somebody else wrote in the same place since
 * `version`, nothing is saved and theirs is answered. Throws as `getWritable`, and `unknown_reference`.
 */
export async function saveNote(
  ctx: Context,
  input: { id: string; sessionId: string; part: NotePart; text: string; version: number },
): Promise<{ isSaved: boolean; note: WrittenNote }> {
  await getWritable(ctx, input.id)
  const { id: sessionId } = await getItem(ctx, input.id, input.sessionId)
  await beginMinutes(ctx, input.id)
  const before = await findNote(ctx, sessionId, input.part)
  // The same words again, after a lost answer, are no second writing.
  const isSame = before?.text === input.text
  const isSaved =
    isSame ||
    ((before?.version ?? 0) === input.version &&
      (await putNote(ctx, { ...input, gatheringId: input.id }, input.version)))
  const note = await findNote(ctx, sessionId, input.part)
  assert(note, 'not_found')
  if (isSaved && !isSame && isNewSitting(ctx, before))
    await record(ctx, 'minutes.note', { kind: 'gathering', id: input.id }, { part: input.part })
  return { isSaved, note }
}
