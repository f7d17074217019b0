import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute, shellRoute } from '../../app/root.tsx'
import { gatheringAddress, gatheringsAddress } from './view.ts'

const HELP = 'rapat-acara'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rapat',
  validateSearch: gatheringsAddress,
  staticData: {
    page: { place: 'gatherings', name: { id: 'Rapat dan acara', en: 'Meetings and events' }, menu: true, help: HELP },
  },
  component: roomPage('gatherings', () => import('./list/gatherings-page.tsx'), 'GatheringsPage'),
})

const create = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rapat/baru',
  staticData: {
    page: {
      place: 'gatherings',
      name: { id: 'Acara baru', en: 'New event' },
      can: 'createGathering',
      help: `${HELP}#acara-baru`,
    },
  },
  component: roomPage('gatherings', () => import('./form/new-gathering-page.tsx'), 'NewGatheringPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rapat/$id',
  validateSearch: gatheringAddress,
  staticData: { page: { place: 'gatherings', name: { id: 'Acara', en: 'Event' }, help: HELP } },
  component: roomPage('gatherings', () => import('./gathering/gathering-page.tsx'), 'GatheringPage'),
})

const edit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rapat/$id/ubah',
  staticData: { page: { place: 'gatherings', name: { id: 'Ubah acara', en: 'Change event' }, help: HELP } },
  component: roomPage('gatherings', () => import('./form/edit-gathering-page.tsx'), 'EditGatheringPage'),
})

const after = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rapat/$id/setelahnya',
  staticData: {
    page: {
      place: 'gatherings',
      name: { id: 'Setelah acara', en: 'After the event' },
      help: 'persiapan-acara#setelahnya',
    },
  },
  component: roomPage('gatherings', () => import('./after/after-page.tsx'), 'AfterPage'),
})

const speaker = createRoute({
  getParentRoute: () => rootRoute,
  path: '/narasumber/$token',
  component: roomPage('gatherings', () => import('./logistics/guest/speaker-page.tsx'), 'SpeakerPage'),
})

const ownNeeds = createRoute({
  getParentRoute: () => rootRoute,
  path: '/undangan-acara/$token/kebutuhan',
  component: roomPage('gatherings', () => import('./logistics/guest/own-needs-page.tsx'), 'OwnNeedsPage'),
})

/** Of whoever holds the link of an invitation. */
const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/undangan-acara/$token',
  component: roomPage('gatherings', () => import('./guest/invitation-page.tsx'), 'GuestInvitationPage'),
})

export const gatheringRoutes = [list, create, one, edit, after] as const
/** Pages of whoever holds a link and has no account. */
export const gatheringRoutesOutside = [invitation, speaker, ownNeeds] as const
