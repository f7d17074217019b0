import type { ChairChange } from '#contract/dwp/units.ts'
import { closeFollowup, getFollowup } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can, type Standing } from '../policy.ts'
import { findBoard } from '../queries/boards.ts'
import { type ChairChangeRow, findChairChange, listChairChanges, markAnswered } from '../queries/chair-changes.ts'
import { loadStanding, lockUnit } from '../queries/units.ts'
import { replaceInPost } from './keep-board.ts'
import { reconcileChairs } from './reconcile-chairs.ts'

const present = (standing: Standing, row: ChairChangeRow): ChairChange => ({
  id: row.id,
  unit: row.unit,
  chair: row.chair,
  office: row.office,
  formerHead: row.formerHead,
  newHead: row.newHolderId && row.newCapacity ? { name: row.newHolderName, capacity: row.newCapacity } : null,
  changedOn: row.changedOn,
  dueOn: row.state === 'open' ? row.dueOn : null,
  state: row.state,
  answerReason: row.answerReason,
  can: { answer: row.state === 'open' && can.edit(standing, row.unit.id) },
})

/** Chairs whose husband's office has passed on, of the units whose inside the actor reads; those that wait first. */
export async function listChairChangesFor(ctx: Context): Promise<{ changes: ChairChange[] }> {
  await reconcileChairs(ctx)
  const standing = await loadStanding(ctx)
  const rows = (await listChairChanges(ctx)).filter(({ unit }) => can.readInside(standing, unit.id))
  return { changes: rows.map((row) => present(standing, row)) }
}

async function getAnswerable(ctx: Context, id: string): Promise<ChairChangeRow> {
  const row = await findChairChange(ctx, id)
  const standing = await loadStanding(ctx)
  assert(row && can.readInside(standing, row.unit.id), 'not_found')
  assert(can.edit(standing, row.unit.id), 'forbidden')
  assert(row.state === 'open', 'wrong_state', { state: row.state })
  await lockUnit(ctx, row.unit.id)
  return row
}

async function settle(ctx: Context, row: ChairChangeRow, state: 'replaced' | 'kept', reason: string) {
  await markAnswered(ctx, row.id, state, reason)
  if (row.followupId) {
    const { id, version, state: standing } = await getFollowup(ctx, row.followupId)
    if (standing === 'open') await closeFollowup(ctx, { id, version, evidence: reason })
  }
  await record(ctx, `dwp.chair_${state}`, { kind: 'agency', id: row.unit.id }, { change: row.id })
  const after = await findChairChange(ctx, row.id)
  assert(after, 'not_found')
  return present(await loadStanding(ctx), after)
}

/** PAW: the new chair with her decree takes the place from a day on. Throws `not_found`, `forbidden`, `wrong_state`, and as `fillPost`. */
export async function replaceChair(
  ctx: Context,
  input: {
    readonly id: string
    readonly personName: string
    readonly phone: string
    readonly decree: string
    readonly validFrom: string
  },
): Promise<ChairChange> {
  const row = await getAnswerable(ctx, input.id)
  const board = await findBoard(ctx, row.boardId)
  assert(board, 'not_found')
  const { personName, phone, decree, validFrom } = input
  // A post that stands empty has nobody in whose right she could sit.
  const byOffice = row.newHolderId !== null
  await replaceInPost(
    ctx,
    board,
    row.postId,
    { post: 'chair', personName, phone, byOffice, decree, validFrom },
    `PAW: ${decree}`,
  )
  return settle(ctx, row, 'replaced', decree)
}

/** She stays until the end of the term, and why. Throws `not_found`, `forbidden`, `wrong_state`. */
export async function keepChair(ctx: Context, { id, reason }: { readonly id: string; readonly reason: string }) {
  return settle(ctx, await getAnswerable(ctx, id), 'kept', reason)
}
