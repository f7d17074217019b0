import type { Measure } from '#contract/plans/strategic.ts'
import { tallyHandedOver } from '#modules/houses/index.ts'
import type { Tally, TallyPeriod } from '#modules/plans/index.ts'
import { tallyWorking } from '#modules/training/index.ts'
import type { Context } from '#platform/context.ts'

/** What a room has counted within some days; each house or person in exactly one row. */
type Source = (ctx: Context, period: TallyPeriod) => Promise<readonly Tally[]>

/** Which room counts a measure. What agencies report has none: their contributions are read instead. */
export const SOURCES: Readonly<Partial<Record<Measure, Source>>> = {
  houses: tallyHandedOver,
  graduates_working: tallyWorking,
}
