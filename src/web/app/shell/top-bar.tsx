import { IconHelp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { ICON } from '../../ui/icon.ts'
import { Search } from '../search/search.tsx'
import { AccountButton } from './account-button.tsx'
import { ActingAsButton } from './acting-as-button.tsx'
import classes from './top-bar.module.css'
import { usePageData } from './use-menu.ts'
import { Waiting } from './waiting.tsx'

// The menus behind the buttons are fetched after the page stands: they are a fifth of all script.
const ActingAs = lazy(async () => ({ default: (await import('./acting-as.tsx')).ActingAs }))
const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))

/** The bar at the top: in whose name I act, search, help, and what concerns me. */
export function TopBar() {
  const { t } = useTranslation()
  const help = usePageData()?.help
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.brand}>
        <img src="/favicon.svg" alt="" width={28} height={28} />
        Selaras
      </Link>
      <Suspense fallback={<ActingAsButton />}>
        <ActingAs />
      </Suspense>
      <div className={classes.right}>
        <Search />
        <Waiting />
        <a
          href={`/manual/${help ?? ''}`}
          target="_blank"
          rel="noreferrer"
          aria-label={t('help')}
          title={t('help')}
          className={classes.help}
        >
          <IconHelp {...ICON} size={20} />
        </a>
        <Suspense fallback={<AccountButton />}>
          <AccountMenu />
        </Suspense>
      </div>
    </header>
  )
}
