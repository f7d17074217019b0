import { z } from 'zod'
import { record } from '#platform/audit.ts'
import type { JobKind } from '#platform/jobs.ts'
import { listEditionIds, sealAnew } from '../queries/sealed.ts'

const ResealJob = z.object({})
const Checkpoint = z.object({ after: z.uuid().nullable(), sealed: z.number().int() })

const STEP_VALUES = 300

/**
 * Seals anew, under the newest key, what lists keep sealed by older ones: files that wait, faulty rows, prints, changes; edition by edition, some
 * hundred values a transaction. A killed run goes on where it was.
 */
export const resealJob: JobKind<z.infer<typeof ResealJob>> = {
  kind: 'lists.reseal',
  isSerial: true,
  input: ResealJob,
  async run(job) {
    let at = job.checkpoint === null ? { after: null, sealed: 0 } : Checkpoint.parse(job.checkpoint)
    for (let isMore = true; isMore; ) {
      const from = at
      const next = await job.step(async (ctx) => {
        const [edition] = await listEditionIds(ctx, from.after, 1)
        const count = edition === undefined ? 0 : await sealAnew(ctx, edition, STEP_VALUES)
        const checkpoint = { after: count === 0 ? (edition ?? from.after) : from.after, sealed: from.sealed + count }
        const value = { at: checkpoint, isMore: edition !== undefined }
        return { value, progress: { done: checkpoint.sealed }, checkpoint }
      })
      at = next.at
      isMore = next.isMore
    }
    await job.step(async (ctx) => {
      await record(ctx, 'lists.reseal', { kind: 'job', id: job.id }, { key: ctx.vault.sealingKey, values: at.sealed })
      return { value: undefined }
    })
    return { sealed: at.sealed }
  },
}
