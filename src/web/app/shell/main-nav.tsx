import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ICON } from '../../ui/icon.ts'
import type { Place } from '../places.ts'
import classes from './main-nav.module.css'
import type { MenuPlace } from './use-menu.ts'

interface MainNavProps {
  menu: MenuPlace[]
  here: Place | undefined
  /** Shows the pages of every place, not of the open one alone. */
  unfolded?: boolean
}

/** The main menu at the left: places by job; the open place unfolds its pages. */
export function MainNav({ menu, here, unfolded = false }: MainNavProps) {
  const { t } = useTranslation()
  return (
    <nav aria-label={t('mainNav')} className={classes.nav}>
      <ul className={classes.list}>
        {menu.map(({ place, icon: PlaceIcon, name, to, pages }) => (
          <li key={place}>
            <Link
              to={to}
              className={classes.place}
              data-here={place === here || undefined}
              activeOptions={{ exact: true }}
            >
              <PlaceIcon {...ICON} size={20} />
              {name}
            </Link>
            {(unfolded || place === here) && pages.length > 1 && (
              <ul className={classes.pages}>
                {pages.map((page) => (
                  <li key={page.to}>
                    <Link to={page.to} className={classes.page} activeOptions={{ exact: true, includeSearch: false }}>
                      {page.name}
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}
