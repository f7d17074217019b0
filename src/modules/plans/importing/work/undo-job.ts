import { z } from 'zod'
import { record } from '#platform/audit.ts'
import type { JobKind } from '#platform/jobs.ts'
import { restoreActivities } from '../../restore-activities.ts'
import type { PlanImport } from '../plan-import.ts'
import { findImport, updateImport } from '../queries.ts'
import { ImportJob, STEP_ROWS } from './check-job.ts'
import { listTouched } from './touched-queries.ts'

const UndoJob = ImportJob.extend({
  /** The commit broke off or was cancelled: the import ends as failed, with its file still there. */
  isFailure: z.boolean(),
})

/** How many kept activities are named one by one. */
const NAMED = 500

const Kept = z.array(z.object({ id: z.string(), name: z.string(), agency: z.string() }))
const Checkpoint = z.object({ after: z.string().nullable(), undone: z.number().int(), kept: Kept })

/**
 * Takes an import back, some hundred activities a transaction, in the order of their ids: what it made goes, what it changed returns to the
 * version before. What somebody changed since stays and is named. A killed run goes on where it was; after a cancelled one what is left is an
 * import as before, to be undone another time.
 */
export const undoJob: JobKind<z.infer<typeof UndoJob>> = {
  kind: 'plans.undo',
  isSerial: true,
  input: UndoJob,
  async run(job) {
    const { importId, isFailure } = job.input
    let at = job.checkpoint === null ? { after: null, undone: 0, kept: [] } : Checkpoint.parse(job.checkpoint)
    for (let isMore = true; isMore; ) {
      const next = await job.step(async (ctx) => {
        const touched = await listTouched(ctx, importId, at.after, STEP_ROWS)
        const ids = touched.map(({ id }) => id)
        const { kept } = ids.length > 0 ? await restoreActivities(ctx, importId, ids) : { kept: [] }
        const agencies = new Map(touched.map(({ id, agency }) => [id, agency]))
        const named = kept.map(({ id, name }) => ({ id, name, agency: agencies.get(id) ?? '' }))
        const value: z.infer<typeof Checkpoint> = {
          after: ids.at(-1) ?? at.after,
          undone: at.undone + ids.length - kept.length,
          kept: [...at.kept, ...named].slice(0, NAMED),
        }
        return {
          value: { at: value, isMore: ids.length === STEP_ROWS },
          progress: { done: value.undone },
          checkpoint: value,
        }
      })
      at = next.at
      isMore = next.isMore
    }
    await job.step(async (ctx) => {
      const found = await findImport(ctx, importId)
      const state: PlanImport['state'] = isFailure ? 'failed' : 'undone'
      if (found)
        await updateImport(ctx, importId, { state, kept: at.kept, ...(isFailure ? {} : { undoneAt: ctx.clock.now() }) })
      await record(
        ctx,
        'plans.import.undo',
        { kind: 'plan_import', id: importId },
        { undone: at.undone, kept: at.kept.length },
      )
      return { value: undefined }
    })
    return { undone: at.undone, kept: at.kept.length }
  },
  abandon: (ctx, { input }) => updateImport(ctx, input.importId, { state: 'committed' }),
}
