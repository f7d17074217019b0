import { useSession } from '../../../lib/session.ts'
import { todayIn } from '../../../lib/today.ts'

/** Today by the calendar of the region, `2026-02-10`. */
export const useToday = (): string => todayIn(useSession().actingAs.timezone)
