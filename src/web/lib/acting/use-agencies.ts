import { useQuery } from '@tanstack/react-query'
import { api } from '../api.ts'
import { useSession } from '../session.ts'

const KEEP = 300_000

/** An agency as an option of a field. */
const optionOf = ({ id, shortName, name }: { id: string; shortName: string; name: string }) => ({
  value: id,
  label: `${shortName} · ${name}`,
})

/**
 * The agencies of the region as options of a field; those in whose name one may note something, by what the server says of the session: all, or
 * the own one, or none; and the own one's id.
 */
export function useAgencies() {
  const { actingAs, can } = useSession()
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 }, staleTime: KEEP }))
  const all = (data?.rows ?? []).map(optionOf)
  const { agency } = actingAs
  return { all, own: can.actForAll ? all : agency ? [optionOf(agency)] : [], ownId: agency?.id ?? null }
}
