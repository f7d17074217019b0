import { useSession } from '../../lib/session.ts'
import { todayIn } from '../../lib/today.ts'

/** The calendar day of now by the region's clock, `2026-02-10`. */
export const useToday = (): string => todayIn(useSession().actingAs.timezone)
