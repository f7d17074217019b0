import { useThisYear } from '../../../lib/acting/use-today.ts'

/** The year that is looked at: the chosen one, else the present one by the region's calendar. */
export function useHouseYear(chosen: number | undefined): number {
  const present = useThisYear()
  return chosen ?? present
}
