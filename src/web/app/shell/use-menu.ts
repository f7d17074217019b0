import type { Icon } from '@tabler/icons-react'
import { useMatches, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../lib/i18n.ts'
import { useSession } from '../../lib/session.ts'
import type { PageData } from '../page-data.ts'
import { PLACES, type Place } from '../places.ts'

export interface MenuPage {
  to: string
  name: string
}
export interface MenuPlace extends MenuPage {
  place: Place
  icon: Icon
  /** Every page of this place that the person may open, the place's own first. */
  pages: MenuPage[]
}

/** The menu of this person: only places with a page that exists and that they may open. */
export function useMenu(): MenuPlace[] {
  const routes = useRouter().routesById
  const { can } = useSession()
  const { t } = useTranslation()
  const language = currentLanguage()
  const offered = Object.values<{ fullPath: string; options: { staticData?: { page?: PageData } } }>(routes).flatMap(
    ({ fullPath, options }) => {
      const page = options.staticData?.page
      return page?.menu && (!page.can || can[page.can]) ? [{ to: fullPath, page }] : []
    },
  )
  return PLACES.flatMap(([place, icon]) => {
    const pages = offered
      .filter(({ page }) => page.place === place)
      .map(({ to, page }) => ({ to, name: page.name[language] }))
    const first = pages[0]
    return first ? [{ place, icon, name: t(`place.${place}`), to: first.to, pages }] : []
  })
}

/** What is known of the page that is open now; the innermost route that says something wins. */
export function usePageData(): PageData | undefined {
  return useMatches({ select: (matches) => matches.findLast((match) => match.staticData.page)?.staticData.page })
}
