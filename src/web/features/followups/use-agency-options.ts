import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

/** The agencies of the region as options of a field or filter, by short name. */
export function useAgencyOptions(): { value: string; label: string }[] {
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }))
  return (data?.rows ?? []).map(({ id, shortName, name }) => ({ value: id, label: `${shortName} · ${name}` }))
}

/** The posts of an agency as options, with who holds them today. */
export function usePostOptions(agencyId: string | null, vacant: string): { value: string; label: string }[] {
  const { data } = useQuery({
    ...api.organisations.positions.queryOptions({ input: { agencyId: agencyId ?? '', pageSize: 200 } }),
    enabled: agencyId !== null && agencyId !== '',
    staleTime: 60_000,
  })
  if (!agencyId) return []
  return (data?.rows ?? []).map(({ id, title, holders }) => ({
    value: id,
    label: `${title} · ${holders.map(({ personName }) => personName).join(', ') || vacant}`,
  }))
}
