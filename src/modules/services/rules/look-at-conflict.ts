import type { ConflictState } from '#contract/services/conflicts.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'

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
  const conflict = await ctx.tx
    .selectFrom('rule_conflicts')
    .select('state')
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  assert(conflict, 'not_found')
  assert(conflict.state !== 'gone', 'wrong_state', { state: 'gone' })
  assert(state === 'open' || note.trim().length > 2, 'reason_missing')
  await ctx.tx
    .updateTable('rule_conflicts')
    .set({ state, note: note.trim(), looked_by: ctx.actor.userId, looked_at: ctx.clock.now() })
    .where('region_id', '=', ctx.region)
    .where('id', '=', id)
    .execute()
  await record(ctx, 'services.conflict.look', { kind: 'rule_conflict', id }, { state })
}
