import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute, shellRoute } from '../../app/root.tsx'

const here = createRoute({
  getParentRoute: () => rootRoute,
  path: '/petugas',
  component: roomPage('field-work', () => import('./here-page.tsx'), 'HerePage'),
})

const list = createRoute({
  getParentRoute: () => rootRoute,
  path: '/petugas/$token',
  component: roomPage('field-work', () => import('./list-page.tsx'), 'ListPage'),
})

const house = createRoute({
  getParentRoute: () => rootRoute,
  path: '/petugas/$token/$houseId',
  component: roomPage('field-work', () => import('./house/house-page.tsx'), 'HousePage'),
})

const office = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/petugas',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Petugas lapangan', en: 'Field officers' },
      menu: true,
      can: 'sendOfficers',
      help: 'petugas-lapangan',
    },
  },
  component: roomPage('field-work', () => import('./office/office-page.tsx'), 'OfficePage'),
})

/** Who is sent to the houses, for the office. */
export const fieldWorkRoutes = [office] as const
/** Pages of whoever holds an officer's link; they work without signal. */
export const fieldWorkRoutesOutside = [here, list, house] as const
