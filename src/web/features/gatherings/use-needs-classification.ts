import { useQuery } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'

/** Whether numbers of an agency carry the code of classification, so that none is given without it. */
export function useNeedsClassification(agencyId: string): boolean {
  const settings = useQuery(api.letters.settings.queryOptions({ input: { agencyId } }))
  return settings.data?.numbering.template.includes('{klasifikasi}') ?? false
}
