import { z } from 'zod'

/** Where the pace of a year leads. */
export const Forecast = z.object({
  /**
   * `not_begun`, `too_early`: nothing can be said. `over`: the year has ended, what is reached stays. `reached`: the target is. `none`: no target
   * is set. Else where the pace leads, beside the target.
   */
  state: z.enum(['none', 'not_begun', 'too_early', 'over', 'reached', 'ahead', 'near', 'short']),
  /** On the last day of the year at this pace; null where nothing can be said. Never below what is reached. */
  expected: z.number().int().nullable(),
  /** So far, in a week. */
  perWeek: z.number().nullable(),
  /** From now on, in a week, so that the target is reached; null where it is, or where there is none or no time. */
  neededPerWeek: z.number().nullable(),
  /** Less than half of the year has passed. */
  isRough: z.boolean(),
})
export type Forecast = z.infer<typeof Forecast>
