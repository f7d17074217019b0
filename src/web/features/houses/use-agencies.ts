import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'
import { useSession } from '../../lib/session.ts'

/** The agencies of the region as options of a field, and those whose houses one may keep: all for a coordinator, else the own. */
export function useAgencies() {
  const { role, agency } = useSession().actingAs
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: 300_000 }))
  const all = (data?.rows ?? []).map(({ id, shortName, name }) => ({ value: id, label: `${shortName} · ${name}` }))
  const coordinates = role === 'admin' || role === 'coordinator'
  return { all, own: coordinates ? all : all.filter(({ value }) => value === agency?.id) }
}
