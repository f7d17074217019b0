import type { ConflictState } from '#contract/services/conflicts.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { lockConflict, updateConflict } from '../queries/conflicts.ts'

interface Look {
  readonly id: string
  readonly state: Exclude<ConflictState, 'gone'>
  readonly note: string
}

/**
 * Says of a conflict that it is right as it is (`justified`) or that somebody deals with it (`handled`), with why; or opens it again. Throws
 * `wrong_state` when no list shows it any more, `reason_missing` without a note.
 */
export async function lookAtConflict(ctx: Context, { id, state, note }: Look): Promise<void> {
  assert(can.readConflicts(ctx.actor), 'forbidden')
  const standing = await lockConflict(ctx, id)
  assert(standing, 'not_found')
  assert(standing !== 'gone', 'wrong_state', { state: 'gone' })
  assert(state === 'open' || note.trim().length > 2, 'reason_missing')
  await updateConflict(ctx, { id, state, note: note.trim() })
  await record(ctx, 'services.conflict.look', { kind: 'rule_conflict', id }, { state })
}
