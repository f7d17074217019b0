import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { gapsAddressBar, pairListAddress, wrongAgencyAddressBar } from './view.ts'

const HELP = 'sinergi'

const map = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sinergi',
  staticData: {
    page: {
      place: 'synergy',
      name: { id: 'Peta Sinergi', en: 'Synergy Map' },
      menu: true,
      can: 'readPlans',
      help: HELP,
    },
  },
  validateSearch: pairListAddress,
  component: roomPage('synergy', () => import('./map/synergy-page.tsx'), 'SynergyPage'),
})

const pair = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sinergi/pasangan/$a/$b',
  staticData: {
    page: { place: 'synergy', name: { id: 'Pasangan', en: 'Pair' }, can: 'readPlans', help: `${HELP}#pasangan` },
  },
  validateSearch: pairListAddress,
  component: roomPage('synergy', () => import('./pair/pair-page.tsx'), 'PairPage'),
})

const gaps = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sinergi/kesenjangan',
  staticData: {
    page: {
      place: 'synergy',
      name: { id: 'Kesenjangan', en: 'Gaps' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#kesenjangan`,
    },
  },
  validateSearch: gapsAddressBar,
  component: roomPage('synergy', () => import('./gaps/gaps-page.tsx'), 'GapsPage'),
})

const wrongAgency = createRoute({
  getParentRoute: () => shellRoute,
  path: '/sinergi/salah-kamar',
  staticData: {
    page: {
      place: 'synergy',
      name: { id: 'Salah kamar', en: 'Wrong agency' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#salah-kamar`,
    },
  },
  validateSearch: wrongAgencyAddressBar,
  component: roomPage('synergy', () => import('./wrong-agency/wrong-agency-page.tsx'), 'WrongAgencyPage'),
})

export const synergyRoutes = [map, pair, gaps, wrongAgency] as const
