import { IconCloudOff } from '@tabler/icons-react'
import { onlineManager } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { Suspense, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.ts'
import { LoadingPage } from '../../ui/feedback/loading.tsx'
import { NoPermission } from '../../ui/feedback/no-permission.tsx'
import { ICON } from '../../ui/icon.ts'
import { BottomBar } from './bottom-bar.tsx'
import { MainNav } from './main-nav.tsx'
import { SampleBanner } from './sample-banner.tsx'
import classes from './shell.module.css'
import { TopBar } from './top-bar.tsx'
import { useMenu, usePageData } from './use-menu.ts'

const subscribeOnline = (changed: () => void) => onlineManager.subscribe(changed)

function Offline() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(subscribeOnline, () => onlineManager.isOnline())
  return (
    <div role="status">
      {!online && (
        <p className={classes.offline}>
          <IconCloudOff {...ICON} />
          {t('offline')}
        </p>
      )}
    </div>
  )
}

/** The frame of every page of somebody who is signed in. */
export function Shell() {
  const { t } = useTranslation()
  const menu = useMenu()
  const page = usePageData()
  const { can, actingAs } = useSession()
  const allowed = !page?.can || can[page.can]
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <TopBar />
      <SampleBanner />
      <Offline />
      <div className={classes.columns}>
        <div className={classes.side}>
          <div className={classes.sideInner}>
            <MainNav menu={menu} here={page?.place} />
          </div>
        </div>
        <main id="main" tabIndex={-1} className={classes.main}>
          <Suspense fallback={<LoadingPage />}>
            {allowed ? <Outlet /> : <NoPermission roleName={t(`role.${actingAs.role}`)} />}
          </Suspense>
        </main>
      </div>
      <BottomBar menu={menu} here={page?.place} />
    </>
  )
}
