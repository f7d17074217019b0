import { z } from 'zod'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { enqueue, type JobKind } from '#platform/jobs.ts'
import { DIGEST } from '../notices/digest-job.ts'
import { takeDay } from '../queries/reminders.ts'
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

/** Reminders go out from this hour of the region's own clock. */
const EARLIEST_HOUR = 6

const hourIn = (timezone: string, at: Date) =>
  Number(new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' }).format(at))

/**
 * Asks for the reminders of a day once, when its morning has come; whoever slept for some days asks once on waking. `hasMail`: the day's mail follows them.
 * Returns whether there is work now.
 */
export async function askForReminders(ctx: Context, hasMail: boolean): Promise<boolean> {
  const now = ctx.clock.now()
  if (hourIn(ctx.timezone, now) < EARLIEST_HOUR) return false
  if (!(await takeDay(ctx, dayIn(ctx.timezone, now)))) return false
  await enqueue(ctx, remindJob, {})
  if (hasMail) await enqueue(ctx, DIGEST, {})
  return true
}
