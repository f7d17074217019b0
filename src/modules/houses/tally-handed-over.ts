import type { Tally, TallyPeriod } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { sumHandedOver } from './queries/tally.ts'

/**
 * Houses handed over in a period, for the strategic programmes: each counts once, however many gave. Who shares in it: the agency that keeps it and those
 * whose gifts came. By month, district, sex of the owner, disability in the household, sharing agencies and activity. Does not ask who may; names
 * nobody.
 */
export const tallyHandedOver = (ctx: Context, period: TallyPeriod): Promise<Tally[]> => sumHandedOver(ctx, period)
