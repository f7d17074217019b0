import { z } from 'zod'
import type { JobKind } from '#platform/jobs.ts'
import { remindOfAgreements } from './agreements/remind.ts'
import { remindOfPledges } from './pledges/remind.ts'

/** The day's look at agreements that end and at pledges that are due. */
export const remindOfPartnersJob: JobKind<Record<string, never>> = {
  kind: 'partners.remind',
  input: z.object({}).strict(),
  run: async (job) => {
    const agreements = await job.step(async (ctx) => ({ value: await remindOfAgreements(ctx) }))
    const pledges = await job.step(async (ctx) => ({ value: await remindOfPledges(ctx) }))
    return { told: agreements + pledges }
  },
}
