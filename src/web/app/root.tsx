import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Link, Outlet, redirect, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { requestError } from '../lib/request-error.ts'
import { sessionQuery } from '../lib/session.ts'
import { ErrorState } from '../ui/feedback/error-state.tsx'
import { Message } from '../ui/feedback/message.tsx'
import { Shell } from './shell/shell.tsx'

/** No page at this address, or no record in it that this person may know of. */
export function NotFound() {
  const { t } = useTranslation()
  return (
    <Message
      icon={IconMapQuestion}
      title={t('notFound.title')}
      level={1}
      action={
        <Button component={Link} to="/">
          {t('notFound.home')}
        </Button>
      }
    >
      {t('notFound.why')}
    </Message>
  )
}

/** A page that broke: a record that is not there answers as *not found*, anything else says what happened. */
export function PageFailed({ error, reset }: { error: unknown; reset: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  if (requestError(error).code === 'not_found') return <NotFound />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return <ErrorState error={error} title={t('pageFailed.title')} level={1} onRetry={retry} />
}

/** Above everything; pages that need no sign-in hang here. */
export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
})

/** The parent of every page of somebody who is signed in. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(sessionQuery)
    } catch (error) {
      if (requestError(error).code !== 'unauthenticated') throw error
      throw redirect({ href: `/masuk?ke=${encodeURIComponent(location.href)}` })
    }
  },
})
