import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { houseAddressBar } from './house/tabs.ts'
import { candidatesAddressBar, decideAddressBar } from './proposal/view.ts'

const HELP = 'rumah'

const house = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/$id',
  validateSearch: houseAddressBar,
  staticData: { page: { place: 'services', name: { id: 'Satu rumah', en: 'One house' }, help: HELP } },
  component: roomPage('houses', () => import('./house/house-page.tsx'), 'HousePage'),
})

const edit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/$id/ubah',
  staticData: { page: { place: 'services', name: { id: 'Ubah rumah', en: 'Edit house' }, help: `${HELP}#usulan` } },
  component: roomPage('houses', () => import('./proposal/edit-house-page.tsx'), 'EditHousePage'),
})

const propose = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/usul',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Usulkan rumah', en: 'Propose a house' },
      can: 'readServices',
      help: `${HELP}#usulan`,
    },
  },
  component: roomPage('houses', () => import('./proposal/new-house-page.tsx'), 'NewHousePage'),
})

const candidates = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/usul-daftar',
  validateSearch: candidatesAddressBar,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Usulan dari daftar', en: 'Proposals from lists' },
      can: 'readServices',
      help: `${HELP}#dari-daftar`,
    },
  },
  component: roomPage('houses', () => import('./proposal/candidates-page.tsx'), 'CandidatesPage'),
})

const decide = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rumah/tetapkan',
  validateSearch: decideAddressBar,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Tetapkan rumah', en: 'Decide houses' },
      can: 'readServices',
      help: `${HELP}#penetapan`,
    },
  },
  component: roomPage('houses', () => import('./decide/decide-page.tsx'), 'DecidePage'),
})

export const houseRoutes = [house, edit, propose, candidates, decide] as const
