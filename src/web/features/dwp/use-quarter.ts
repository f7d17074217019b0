import { useToday } from '../../lib/acting/use-today.ts'

/** The quarter of today. */
export function useQuarter(): { year: number; quarter: number } {
  const today = useToday()
  return { year: Number(today.slice(0, 4)), quarter: Math.ceil(Number(today.slice(5, 7)) / 3) }
}
