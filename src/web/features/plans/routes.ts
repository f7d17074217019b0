import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, oneOf } from '../../lib/address.ts'
import {
  activityTabs,
  newActivityAddressBar,
  plansAddressBar,
  prioritiesAddressBar,
  programmesAddressBar,
} from './view.ts'

const HELP = 'program-kegiatan'

const plans = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Program & Kegiatan', en: 'Programmes & Activities' },
      menu: true,
      can: 'readPlans',
      help: HELP,
    },
  },
  validateSearch: plansAddressBar,
  component: roomPage('plans', () => import('./list/plans-page.tsx'), 'PlansPage'),
})

const priorities = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/prioritas',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Prioritas & Indikator', en: 'Priorities & Indicators' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#prioritas`,
    },
  },
  validateSearch: prioritiesAddressBar,
  component: roomPage('plans', () => import('./cascade/priorities-page.tsx'), 'PrioritiesPage'),
})

const programmes = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/program',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Program', en: 'Programmes' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#program`,
    },
  },
  validateSearch: programmesAddressBar,
  component: roomPage('plans', () => import('./cascade/programmes-page.tsx'), 'ProgrammesPage'),
})

const newActivity = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/kegiatan/baru',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Kegiatan baru', en: 'New activity' },
      can: 'createActivity',
      help: `${HELP}#menulis`,
    },
  },
  validateSearch: newActivityAddressBar,
  component: roomPage('plans', () => import('./form/new-activity-page.tsx'), 'NewActivityPage'),
})

const activity = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/kegiatan/$id',
  staticData: {
    page: { place: 'plans', name: { id: 'Kegiatan', en: 'Activity' }, can: 'readPlans', help: `${HELP}#kegiatan` },
  },
  validateSearch: address({ tab: oneOf(...activityTabs) }),
  component: roomPage('plans', () => import('./activity/activity-page.tsx'), 'ActivityPage'),
})

const editActivity = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/kegiatan/$id/ubah',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Ubah kegiatan', en: 'Change activity' },
      can: 'createActivity',
      help: `${HELP}#menulis`,
    },
  },
  component: roomPage('plans', () => import('./form/edit-activity-page.tsx'), 'EditActivityPage'),
})

const version = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/kegiatan/$id/versi/$version',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Versi lama', en: 'Earlier version' },
      can: 'readPlans',
      help: `${HELP}#riwayat`,
    },
  },
  component: roomPage('plans', () => import('./activity/version-page.tsx'), 'VersionPage'),
})

export const planRoutes = [plans, priorities, programmes, newActivity, activity, editActivity, version] as const
