import { z } from 'zod'
import type { JobKind } from '#platform/jobs.ts'
import { remindSome } from './remind.ts'

const Checkpoint = z.object({ after: z.string().nullable(), told: z.number() })
const NOTHING = { after: null, told: 0 }

/** The room's reminders of a day: `{ told }` is how many notices went out. Runs as often as one likes, tells once. */
export const remindJob: JobKind<Record<string, never>> = {
  kind: 'followups.remind',
  isSerial: true,
  input: z.object({}).strict(),
  run: async (job) => {
    let { after, told } = Checkpoint.parse(job.checkpoint ?? NOTHING)
    for (let more = true; more; ) {
      const from = after
      const some = await job.step(async (ctx) => {
        const value = await remindSome(ctx, from)
        return { value, checkpoint: { after: value.last ?? from, told: told + value.told } }
      })
      told += some.told
      more = some.last !== null
      after = some.last
    }
    return { told }
  },
}
