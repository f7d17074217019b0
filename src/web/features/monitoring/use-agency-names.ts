import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

/** The agencies of the region by id, named for a choice. */
export function useAgencyNames(): Map<string, string> {
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }))
  return new Map((data?.rows ?? []).map(({ id, shortName, name }) => [id, `${shortName} · ${name}`]))
}
