import { z } from 'zod'
import { Id } from '#contract/shapes.ts'
import { unpack } from '#platform/importing/packed-file.ts'
import type { JobKind } from '#platform/jobs.ts'
import { eachBatch } from '../file/data-rows.ts'
import { NO_COUNTS } from '../plan-import.ts'
import { updateImport } from '../queries.ts'
import { deleteRows, replaceRows } from '../row-queries.ts'
import { countRows, worthKeeping } from './counting.ts'
import { openWorld, takeUp } from './open-file.ts'
import { planBatch } from './plan-batch.ts'

export const ImportJob = z.object({ importId: Id })
export type ImportJob = z.infer<typeof ImportJob>

/** Rows a transaction takes on: short enough that others get their turn on the embedded database, long enough to be quick. */
export const STEP_ROWS = 400

/** The dry run: reads every row and keeps what it would do. A killed run begins again; nothing of the plans is touched. */
export const checkJob: JobKind<ImportJob> = {
  kind: 'plans.check',
  isSerial: true,
  input: ImportJob,
  async run(job) {
    const { importId } = job.input
    const { found, packed, world } = await job.step(async (ctx) => {
      const taken = await takeUp(ctx, importId)
      await deleteRows(ctx, importId)
      await updateImport(ctx, importId, { state: 'uploaded', counts: null })
      const value = { ...taken, world: await openWorld(ctx, taken.found) }
      return { value, progress: { done: 0, total: taken.found.rowCount } }
    })
    let counts = NO_COUNTS
    const newAgencies = new Map<string, string>()
    for await (const rows of eachBatch(await unpack(packed), found.fileName, found.layout, STEP_ROWS)) {
      counts = await job.step(async (ctx) => {
        const planned = await planBatch(ctx, world, rows)
        const span = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0] as const
        await replaceRows(ctx, importId, span, planned.filter(worthKeeping))
        for (const { newAgency } of planned) if (newAgency) newAgencies.set(newAgency.shortName, newAgency.name)
        const value = countRows(counts, planned)
        return { value, progress: { done: value.rows } }
      })
    }
    await job.step(async (ctx) => {
      const names = [...newAgencies].map(([short, name]) => `${name} (${short})`)
      await updateImport(ctx, importId, { state: 'checked', counts, newAgencies: names })
      return { value: undefined }
    })
    return { ...counts }
  },
}
