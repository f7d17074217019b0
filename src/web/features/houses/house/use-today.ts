import { useSession } from '../../../lib/session.ts'
import { todayIn } from '../../../lib/today.ts'

/** Today by the region's own calendar. */
export const useToday = (): string => todayIn(useSession().actingAs.timezone)
