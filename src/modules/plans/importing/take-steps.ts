import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { enqueue } from '#platform/jobs.ts'
import { columnOf } from './columns/field.ts'
import { getImport, holdImport } from './get-import.ts'
import { type PlanImport, stepsOf } from './plan-import.ts'
import { updateImport } from './queries.ts'
import { deleteRows } from './row-queries.ts'
import { checkJob } from './work/check-job.ts'
import { commitJob } from './work/commit-job.ts'
import { undoJob } from './work/undo-job.ts'

async function hold(ctx: Context, id: string, step: keyof ReturnType<typeof stepsOf>): Promise<PlanImport> {
  const found = await holdImport(ctx, id)
  assert(stepsOf(found)[step], 'wrong_state', { state: stateOf(found) })
  return found
}

/** Asks for the dry run. Errors: not_found, columns_missing, wrong_state. */
export async function checkImport(ctx: Context, id: string): Promise<PlanImport> {
  const { layout } = await getImport(ctx, id)
  assert(layout.missing.length === 0, 'columns_missing', { fields: layout.missing.map(columnOf).join(', ') })
  await hold(ctx, id, 'check')
  await updateImport(ctx, id, { jobId: await enqueue(ctx, checkJob, { importId: id }) })
  return getImport(ctx, id)
}

/** Asks for the good rows to be written; another import of the region that was asked for earlier comes first. Errors: not_found, wrong_state. */
export async function commitImport(ctx: Context, id: string): Promise<PlanImport> {
  await hold(ctx, id, 'commit')
  await updateImport(ctx, id, { jobId: await enqueue(ctx, commitJob, { importId: id }) })
  return getImport(ctx, id)
}

/** Asks for a committed import to be taken back. Errors: not_found, wrong_state. */
export async function undoImport(ctx: Context, id: string): Promise<PlanImport> {
  await hold(ctx, id, 'undo')
  await updateImport(ctx, id, { jobId: await enqueue(ctx, undoJob, { importId: id, isFailure: false }) })
  return getImport(ctx, id)
}

/** Forgets a file that was not committed. Errors: not_found, wrong_state. */
export async function discardImport(ctx: Context, id: string): Promise<{ id: string }> {
  await hold(ctx, id, 'discard')
  await deleteRows(ctx, id)
  await updateImport(ctx, id, { state: 'discarded', content: null })
  await record(ctx, 'plans.import.discard', { kind: 'plan_import', id })
  return { id }
}
