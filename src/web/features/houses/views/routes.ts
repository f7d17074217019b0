import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../../app/page-data.ts'
import { shellRoute } from '../../../app/root.tsx'
import { shapesQuery } from '../../../ui/map/use-boundaries.ts'
import { boardAddressBar, listAddressBar, mapAddressBar, yearAddressBar } from './view.ts'
import { ahead, boardQuery, burnUpQuery, mapQuery, summaryQuery } from './view-data.ts'

const HELP = 'rumah-pantau'

const board = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah',
  validateSearch: boardAddressBar,
  staticData: {
    page: { place: 'services', name: { id: 'Rumah', en: 'Houses' }, menu: true, can: 'readPlans', help: HELP },
  },
  loaderDeps: ({ search }) => search,
  loader: ahead((queries, year, view, can) => {
    void queries.prefetchQuery(mapQuery(year))
    // Who has no agency begins at the map.
    if (!can.readServices) return
    void queries.prefetchQuery(boardQuery(view, year))
    void queries.prefetchQuery(summaryQuery(year))
  }),
  component: roomPage('houses', () => import('./board-page.tsx'), 'BoardPage'),
})

const map = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/peta',
  validateSearch: mapAddressBar,
  staticData: { page: { place: 'services', name: { id: 'Peta rumah', en: 'Map of houses' }, help: `${HELP}#peta` } },
  loaderDeps: ({ search }) => search,
  loader: ahead((queries, year) => {
    void queries.prefetchQuery(mapQuery(year))
    void queries.prefetchQuery(shapesQuery)
  }),
  component: roomPage('houses', () => import('./map-page.tsx'), 'MapPage'),
})

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/daftar',
  validateSearch: listAddressBar,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Daftar rumah', en: 'List of houses' },
      can: 'readServices',
      help: `${HELP}#daftar`,
    },
  },
  component: roomPage('houses', () => import('./list-page.tsx'), 'ListPage'),
})

const pace = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/laju',
  validateSearch: yearAddressBar,
  staticData: { page: { place: 'services', name: { id: 'Laju rumah', en: 'Pace of houses' }, help: `${HELP}#laju` } },
  loaderDeps: ({ search }) => search,
  loader: ahead((queries, year) => void queries.prefetchQuery(burnUpQuery(year))),
  component: roomPage('houses', () => import('./pace-page.tsx'), 'PacePage'),
})

const pairs = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/sebelum-sesudah',
  validateSearch: boardAddressBar,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Sebelum–sesudah', en: 'Before–after' },
      can: 'readServices',
      help: `${HELP}#sebelum-sesudah`,
    },
  },
  component: roomPage('houses', () => import('./pairs-page.tsx'), 'PairsPage'),
})

const givers = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/pemberi',
  validateSearch: yearAddressBar,
  staticData: {
    page: { place: 'services', name: { id: 'Pemberi rumah', en: 'Givers to houses' }, help: `${HELP}#pemberi` },
  },
  component: roomPage('houses', () => import('./givers-page.tsx'), 'GiversPage'),
})

export const houseViewRoutes = [board, map, list, pace, pairs, givers] as const
