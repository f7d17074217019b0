import { z } from 'zod'
import { requestRun } from '#modules/matching/index.ts'
import { withdrawBatch } from '#modules/people/index.ts'
import { requestFigures } from '#modules/services/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { JobKind } from '#platform/jobs.ts'
import { forgetNames } from '../queries/changes.ts'
import { forgetRows } from '../queries/faulty-rows.ts'
import { deletePrints } from '../queries/prints.ts'
import { updateEdition } from '../queries/write-edition.ts'
import { ListJob, STEP_ROWS } from './open-list.ts'

const UndoJob = ListJob.extend({
  /** The commit broke off or was cancelled: the edition ends as failed, with its file still there. */
  isFailure: z.boolean(),
})

const Checkpoint = z.object({ removed: z.number().int() })

/** A list that was taken back keeps nothing of anybody. */
async function forgetPeople(ctx: Context, editionId: string): Promise<void> {
  await deletePrints(ctx, editionId)
  await forgetRows(ctx, editionId)
  await forgetNames(ctx, editionId)
}

/**
 * Takes a list back, some hundred records a transaction, with what they received; the edition it had taken the place of counts again. A killed run
 * goes on where it was. Persons keep whatever other lists say of them.
 */
export const undoJob: JobKind<z.infer<typeof UndoJob>> = {
  kind: 'lists.undo',
  isSerial: true,
  input: UndoJob,
  async run(job) {
    const { editionId, isFailure } = job.input
    let removed = job.checkpoint === null ? 0 : Checkpoint.parse(job.checkpoint).removed
    for (let isDone = false; !isDone; ) {
      const next = await job.step(async (ctx) => {
        const value = await withdrawBatch(ctx, editionId, { limit: STEP_ROWS })
        // In the step that takes the batch itself away, so that a killed run never meets a batch that is gone.
        if (value.isDone) await settle(ctx)
        const checkpoint = { removed: removed + value.removed }
        return { value, progress: { done: checkpoint.removed }, checkpoint }
      })
      removed += next.removed
      isDone = next.isDone
    }
    return { removed }

    async function settle(ctx: Context) {
      if (!isFailure) await forgetPeople(ctx, editionId)
      const state = isFailure ? 'failed' : 'undone'
      await updateEdition(ctx, editionId, {
        state,
        supersedes: null,
        ...(isFailure ? {} : { undoneAt: ctx.clock.now() }),
      })
      await requestRun(ctx, { reason: 'list_undone' })
      await requestFigures(ctx)
      await record(ctx, 'lists.import.undo', { kind: 'list_edition', id: editionId }, { removed })
    }
  },
  abandon: (ctx, { input }) => updateEdition(ctx, input.editionId, { state: 'committed' }),
}
