import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createRouter } from '@tanstack/react-router'
import { accountRoutes, accountRoutesOutside } from '../features/accounts/routes.ts'
import { checkInRoutesOutside } from '../features/check-in/routes.ts'
import { dwpRoutes } from '../features/dwp/routes.ts'
import { fieldWorkRoutes, fieldWorkRoutesOutside } from '../features/field-work/routes.ts'
import { followupRoutes, followupSettingRoutes } from '../features/followups/routes.ts'
import { gatheringRoutes, gatheringRoutesOutside } from '../features/gatherings/routes.ts'
import { homeRoutes } from '../features/home/routes.ts'
import { houseRoutes } from '../features/houses/routes.ts'
import { houseViewRoutes } from '../features/houses/views/routes.ts'
import { letterRoutes } from '../features/letters/routes.ts'
import { listRoutes } from '../features/lists/routes.ts'
import { monitoringRoutes } from '../features/monitoring/routes.ts'
import { organisationRoutes } from '../features/organisations/routes.ts'
import { partnerRoutes, partnerRoutesOutside } from '../features/partners/routes.ts'
import { peopleRoutes } from '../features/people/routes.ts'
import { placeRoutes } from '../features/places/routes.ts'
import { planRoutes } from '../features/plans/routes.ts'
import { planImportRoutes } from '../features/plans-import/routes.ts'
import { reviewRoutes } from '../features/review/routes.ts'
import { serviceRoutes } from '../features/services/routes.ts'
import { setupRoutes } from '../features/setup/routes.ts'
import { synergyRoutes } from '../features/synergy/routes.ts'
import { resultRoutes, resultRoutesOutside } from '../features/training/results/routes.ts'
import { trainingRoutes, trainingRoutesOutside } from '../features/training/routes.ts'
import { galleryOutside, galleryRoutes } from '../gallery/routes.ts'
import { requestError, worthRetrying } from '../lib/request-error.ts'
import { parseSearch, stringifySearch } from '../lib/search-string.ts'
import { sessionQuery } from '../lib/session.ts'
import { LoadingPage } from '../ui/feedback/loading.tsx'
import { NotFound, PageFailed, rootRoute, shellRoute } from './root.tsx'

/** One line a room: add `...planRoutes` here and nowhere else. */
const pages = [
  ...homeRoutes,
  ...followupRoutes,
  ...synergyRoutes,
  ...planRoutes,
  ...peopleRoutes,
  ...placeRoutes,
  ...accountRoutes,
  ...followupSettingRoutes,
  ...organisationRoutes,
  ...planImportRoutes,
  ...serviceRoutes,
  ...listRoutes,
  ...reviewRoutes,
  ...gatheringRoutes,
  ...dwpRoutes,
  ...houseViewRoutes,
  ...houseRoutes,
  ...partnerRoutes,
  ...trainingRoutes,
  ...resultRoutes,
  ...letterRoutes,
  ...fieldWorkRoutes,
  ...monitoringRoutes,
] as const
/** Pages before the sign-in; their routes hang on `rootRoute`. */
const outside = [
  ...setupRoutes,
  ...accountRoutesOutside,
  ...checkInRoutesOutside,
  ...fieldWorkRoutesOutside,
  ...gatheringRoutesOutside,
  ...partnerRoutesOutside,
  ...trainingRoutesOutside,
  ...resultRoutesOutside,
] as const

// The gallery is a tool of those who build Selaras; a build leaves it out.
const tools = import.meta.env.DEV ? galleryRoutes() : []
const toolsOutside = import.meta.env.DEV ? galleryOutside() : []

export const queries = new QueryClient({
  queryCache: new QueryCache({
    // A session that ended while a page was open: the shell asks again and leads to the sign-in page.
    onError: (error, query) => {
      if (requestError(error).code !== 'unauthenticated' || query.queryKey === sessionQuery.queryKey) return
      queries.removeQueries({ queryKey: sessionQuery.queryKey })
      void router.invalidate()
    },
  }),
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (failures, error) => failures < 2 && worthRetrying(error) },
    mutations: { retry: (failures, error) => failures < 2 && worthRetrying(error) },
  },
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([shellRoute.addChildren([...pages, ...tools]), ...outside, ...toolsOutside]),
  context: { queries },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 150,
  // What has come is shown; the library would keep the placeholder for half a second.
  defaultPendingMinMs: 0,
  defaultPendingComponent: LoadingPage,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageFailed,
  scrollRestoration: true,
  parseSearch,
  stringifySearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
