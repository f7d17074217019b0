import { useTranslation } from 'react-i18next'
import { useMenu } from './use-menu.ts'

export interface Found {
  href: string
  name: string
  note?: string
}
interface Group {
  label: string
  items: Found[]
}

/**
 * What the search offers: pages at once, records once the typing has settled.
 * @param query what stands in the box now; @param _settled the same after a pause of typing
 */
export function useFound(query: string, _settled: string): { groups: Group[]; failed: boolean } {
  const { t } = useTranslation()
  const wanted = query.toLocaleLowerCase()
  const pages = useMenu()
    .flatMap((place) =>
      place.pages.map(({ to, name }) => ({ href: to, name, note: name === place.name ? '' : place.name })),
    )
    .filter(({ name, note }) => `${name} ${note}`.toLocaleLowerCase().includes(wanted))
  const groups = pages.length > 0 ? [{ label: t('search.pages'), items: pages }] : []
  return { groups, failed: false }
}
