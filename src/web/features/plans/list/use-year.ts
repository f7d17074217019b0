import { useQuery } from '@tanstack/react-query'
import { useThisYear } from '../../../lib/acting/use-today.ts'
import { api } from '../../../lib/api.ts'

/** The year that is looked at (the chosen one, else the newest with plans, else the present one) and those one can choose from. */
export function useYear(chosen: number | undefined): { year: number; years: readonly number[] } {
  const { data = [] } = useQuery(api.plans.activities.years.queryOptions({ staleTime: 60_000 }))
  const present = useThisYear()
  const year = chosen ?? data[0]?.year ?? present
  const years = [...new Set([...data.map((one) => one.year), present, year])].sort((a, b) => b - a)
  return { year, years }
}
