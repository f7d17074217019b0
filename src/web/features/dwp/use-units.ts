import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

/** The agencies of the region as options of a field: owners of a finding. */
export function useOwners() {
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }))
  return (data?.rows ?? []).map(({ id, shortName, name }) => ({ value: id, label: `${shortName} · ${name}` }))
}
