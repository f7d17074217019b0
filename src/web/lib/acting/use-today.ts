import { useSession } from '../session.ts'
import { todayIn } from '../today.ts'

/** Today by the calendar of the region one acts in, `2026-02-10`. */
export const useToday = (): string => todayIn(useSession().actingAs.timezone)

/** The present year by the same calendar. */
export const useThisYear = (): number => Number(useToday().slice(0, 4))
