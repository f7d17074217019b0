import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

/** The boundaries of the region's areas; they change with an import only. */
export const shapesQuery = api.places.shapes.queryOptions({ input: {}, staleTime: Number.POSITIVE_INFINITY })

export const useBoundaries = () => useQuery(shapesQuery)

/** Whether there is anything to draw; false while that is not known. */
export function useHasBoundaries(): boolean {
  const { data } = useBoundaries()
  return data !== undefined && 'body' in data && data.body.features.length > 0
}
