import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findMissing, isFollowed, lockChange, lockLinks, restoreLinks, setChangeUndone } from '../queries/changes.ts'
import { insertPersons } from '../queries/links.ts'
import { deleteTold } from '../queries/lives.ts'
import { findShownIds } from '../queries/seen-persons.ts'
import { isSaidAnew, setUndone } from '../queries/verdicts.ts'
import type { Change, LinkState } from './change.ts'
import { bringUpToDate } from './settle-change.ts'

/**
 * Takes back what staff did to persons: links, verdicts, death and moving away are as they were. Records whose list was withdrawn meanwhile are
 * passed over. Gives the persons it concerned, as the actor knows them. Throws `not_found`, `forbidden`, `wrong_state` (undone already), `change_overtaken`.
 */
export async function undoChange(ctx: Context, id: string): Promise<readonly string[]> {
  const change = await lockChange(ctx, id)
  // An agency's changes are its own affair; those of the region are nobody else's to know.
  const isOpen = change && (can.readWhole(ctx.actor) || change.agencyId === ctx.actor.agencyId)
  assert(isOpen, 'not_found')
  assert(can.undo(ctx.actor, change), 'forbidden')
  await takeBack(ctx, change)
  return [...new Set((await findShownIds(ctx, change.recordIds)).values())]
}

/** Undoes a change without asking who may. Throws `wrong_state`, `change_overtaken`. */
export async function takeBack(ctx: Context, change: Change): Promise<void> {
  assert(!change.isUndone, 'wrong_state', { state: 'undone' })
  // What others did to the same person is no reason an agency may learn of; whatever it did to the agency's own records shows in their links below.
  const ofWhom = can.readWhole(ctx.actor) ? null : change.agencyId
  assert(!(await isFollowed(ctx, change, ofWhom)), 'change_overtaken')
  const now = await lockLinks(ctx, { recordIds: change.recordIds }, null)
  assert(isAsLeft(now, change.after.links), 'change_overtaken')
  assert(!(await isSaidAnew(ctx, change.before.verdicts, change.after.verdicts)), 'change_overtaken')

  const present = new Set(now.map(({ recordId }) => recordId))
  const restored = change.before.links.filter(({ recordId }) => present.has(recordId))
  const concerned = [...new Set([...now, ...restored].map(({ personId }) => personId))]
  await insertPersons(ctx, await findMissing(ctx, concerned))
  await setUndone(ctx, change.after.verdicts, true)
  await setUndone(ctx, change.before.verdicts, false)
  await restoreLinks(ctx, restored)
  await deleteTold(ctx, change.id)
  await setChangeUndone(ctx, change.id)
  await record(ctx, 'people.undo', { kind: 'person', id: concerned[0] ?? change.id }, { change: change.id })
  await bringUpToDate(ctx, concerned, now)
}

/** The records that are still there belong to whom the change gave them, by staff. */
function isAsLeft(now: readonly LinkState[], left: readonly LinkState[]): boolean {
  const byRecord = new Map(now.map((link) => [link.recordId, link]))
  return left.every(({ recordId, personId, origin }) => {
    const link = byRecord.get(recordId)
    return link === undefined || (link.personId === personId && link.origin === origin)
  })
}
