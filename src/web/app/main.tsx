import '@mantine/core/styles.layer.css'
import '../ui/theme/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, StrictMode, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { startI18n } from '../lib/i18n.ts'
import { sessionQuery } from '../lib/session.ts'
import { theme, variables } from '../ui/theme/theme.ts'
import { shellRoute } from './root.tsx'
import { queries, router } from './router.tsx'

const Toasts = lazy(async () => ({ default: (await import('../ui/feedback/toasts.tsx')).Toasts }))
const root = document.getElementById('root')

/** Who is signed in and the script of the page at this address are asked for at once, not one after the other once the frame stands. */
function fetchAhead() {
  const matches: readonly { routeId: keyof typeof router.routesById }[] = router.matchRoutes(
    router.parseLocation(router.history.location),
  )
  if (matches.some(({ routeId }) => routeId === shellRoute.id)) void queries.prefetchQuery(sessionQuery)
  for (const { routeId } of matches) void router.loadRouteChunk(router.routesById[routeId])
}

function show(element: HTMLElement) {
  fetchAhead()
  createRoot(element).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
        <Suspense>
          <Toasts />
        </Suspense>
      </MantineProvider>
    </StrictMode>,
  )
}

// No `await` here: pages import from this chunk, and would wait for it while it waits for them.
if (root) void startI18n().then(() => show(root))
