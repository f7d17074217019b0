import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'

/** Today by the region's own calendar. */
export const todayOf = ({ timezone, clock }: Context): string => dayIn(timezone, clock.now())
