import { isDeepStrictEqual } from 'node:util'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { insertPersons } from '../linking/link-queries.ts'
import { can } from '../policy.ts'
import { isSaidAnew, setUndone } from '../verdicts/verdict-queries.ts'
import type { Change, LinkState } from './change.ts'
import {
  findMissing,
  isFollowed,
  lockChange,
  lockLinks,
  readLives,
  restoreLinks,
  setChangeUndone,
  writeLives,
} from './change-queries.ts'
import { bringUpToDate } from './settle-change.ts'

/**
 * Takes back what staff did to persons: links, verdicts, death and moving away are as they were. Records whose list was withdrawn meanwhile are
 * passed over. Gives the persons it concerned. Throws `not_found`, `forbidden`, `wrong_state` (undone already), `change_overtaken`.
 */
export async function undoChange(ctx: Context, id: string): Promise<readonly string[]> {
  const change = await lockChange(ctx, id)
  // An agency's changes are its own affair; those of the region are nobody else's to know.
  const isOpen = change && (can.readWhole(ctx.actor) || change.agencyId === ctx.actor.agencyId)
  assert(isOpen, 'not_found')
  assert(can.undo(ctx.actor, change), 'forbidden')
  await takeBack(ctx, change)
  return change.personIds
}

/** Undoes a change without asking who may. Throws `wrong_state`, `change_overtaken`. */
export async function takeBack(ctx: Context, change: Change): Promise<void> {
  assert(!change.isUndone, 'wrong_state', { state: 'undone' })
  assert(!(await isFollowed(ctx, change)), 'change_overtaken')
  const now = await lockLinks(ctx, { recordIds: change.after.links.map(({ recordId }) => recordId) }, null)
  assert(isAsLeft(now, change.after.links), 'change_overtaken')
  assert(
    isDeepStrictEqual(await readLives(ctx, idsIn(change.after.lives)), inOrder(change.after.lives)),
    'change_overtaken',
  )
  assert(!(await isSaidAnew(ctx, change.before.verdicts, change.after.verdicts)), 'change_overtaken')

  const present = new Set(now.map(({ recordId }) => recordId))
  const restored = change.before.links.filter(({ recordId }) => present.has(recordId))
  await insertPersons(ctx, await findMissing(ctx, [...new Set(restored.map(({ personId }) => personId))]))
  await setUndone(ctx, change.after.verdicts, true)
  await setUndone(ctx, change.before.verdicts, false)
  await restoreLinks(ctx, restored)
  await writeLives(ctx, change.before.lives)
  await setChangeUndone(ctx, change.id)
  await record(ctx, 'people.undo', { kind: 'person', id: change.personIds[0] ?? change.id }, { change: change.id })
  await bringUpToDate(ctx, change.personIds)
}

const idsIn = (lives: readonly { readonly personId: string }[]) => lives.map(({ personId }) => personId)
const inOrder = <T extends { readonly personId: string }>(lives: readonly T[]) =>
  [...lives].sort((a, b) => (a.personId < b.personId ? -1 : 1))

/** The records that are still there belong to whom the change gave them, by staff. */
function isAsLeft(now: readonly LinkState[], left: readonly LinkState[]): boolean {
  const byRecord = new Map(left.map((link) => [link.recordId, link]))
  return now.every(({ recordId, personId, origin }) => {
    const then = byRecord.get(recordId)
    return then?.personId === personId && then.origin === origin
  })
}
