import { useQueries } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import { type Found, searchSources } from '../search-sources.ts'
import { useMenu } from '../shell/use-menu.ts'

interface Group {
  label: string
  items: Found[]
}

const LEAST_LETTERS = 2

/**
 * What the search offers: pages at once, records of every room once the typing has settled.
 * @param query what stands in the box now
 * @param settled the same after a pause of typing
 */
export function useFound(query: string, settled: string): { groups: Group[]; failed: boolean; busy: boolean } {
  const { t } = useTranslation()
  const { can } = useSession()
  const language = currentLanguage()
  const sources = searchSources.filter((source) => !source.can || can[source.can])
  const answers = useQueries({
    queries: sources.map(({ id, find }) => ({
      queryKey: ['search', id, settled],
      queryFn: ({ signal }: { signal: AbortSignal }) => find(settled, signal),
      enabled: settled.length >= LEAST_LETTERS,
    })),
  })

  const wanted = query.toLocaleLowerCase()
  const pages = useMenu()
    .flatMap((place) =>
      place.pages.map(({ to, name }) => ({ href: to, name, note: name === place.name ? '' : place.name })),
    )
    .filter(({ name, note }) => `${name} ${note}`.toLocaleLowerCase().includes(wanted))
  const records = sources.map((source, at) => ({ label: source.name[language], items: answers[at]?.data ?? [] }))
  return {
    groups: [{ label: t('search.pages'), items: pages }, ...records].filter(({ items }) => items.length > 0),
    failed: answers.some(({ isError }) => isError),
    busy: query !== settled || answers.some(({ isFetching }) => isFetching),
  }
}
