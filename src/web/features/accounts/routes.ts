import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute, shellRoute } from '../../app/root.tsx'
import { address, listAddress, text } from '../../lib/address.ts'

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masuk',
  validateSearch: address({ ke: text }),
  component: roomPage('accounts', () => import('./sign-in-page.tsx'), 'SignInPage'),
})

const invitation = createRoute({
  getParentRoute: () => rootRoute,
  path: '/undangan/$token',
  component: roomPage('accounts', () => import('./invitation-page.tsx'), 'InvitationPage'),
})

const mine = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan',
  staticData: { page: { place: 'settings', name: { id: 'Akun saya', en: 'My account' }, menu: true, help: 'akun' } },
  component: roomPage('accounts', () => import('./my-account-page.tsx'), 'MyAccountPage'),
})

const people = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/orang',
  validateSearch: address(listAddress),
  staticData: {
    page: {
      place: 'settings',
      name: { id: 'Orang & peran', en: 'People & roles' },
      menu: true,
      can: 'manageAccounts',
      help: 'akun',
    },
  },
  component: roomPage('accounts', () => import('./people-page.tsx'), 'PeoplePage'),
})

const audit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/jejak',
  validateSearch: address(listAddress),
  staticData: {
    page: {
      place: 'settings',
      name: { id: 'Jejak audit', en: 'Audit trail' },
      menu: true,
      can: 'readAudit',
      help: 'akun',
    },
  },
  component: roomPage('accounts', () => import('./audit/audit-page.tsx'), 'AuditPage'),
})

export const accountRoutes = [mine, people, audit] as const
export const accountRoutesOutside = [signIn, invitation] as const
