import { useQueryClient } from '@tanstack/react-query'
import type { LetterSettings } from '#contract/letters/shapes.ts'
import { api } from '../../../lib/api.ts'

/** Shows what a change answered with, everywhere on the page. */
export function useKeepSettings(): (settings: LetterSettings) => void {
  const queries = useQueryClient()
  return (settings) =>
    queries.setQueryData(api.letters.settings.queryKey({ input: { agencyId: settings.agency.id } }), settings)
}
