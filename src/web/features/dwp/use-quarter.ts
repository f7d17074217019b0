import { useSession } from '../../lib/session.ts'
import { todayIn } from '../../lib/today.ts'

/** The calendar day of now by the region's clock. */
export const useToday = (): string => todayIn(useSession().actingAs.timezone)

/** The quarter of today. */
export function useQuarter(): { year: number; quarter: number } {
  const today = useToday()
  return { year: Number(today.slice(0, 4)), quarter: Math.ceil(Number(today.slice(5, 7)) / 3) }
}
