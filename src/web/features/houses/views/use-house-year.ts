import { useSession } from '../../../lib/session.ts'
import { todayIn } from '../../../lib/today.ts'

/** The year that is looked at: the chosen one, else the present one by the region's calendar. */
export function useHouseYear(chosen: number | undefined): number {
  const { timezone } = useSession().actingAs
  return chosen ?? Number(todayIn(timezone).slice(0, 4))
}
