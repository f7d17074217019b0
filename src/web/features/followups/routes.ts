import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, flag, listAddress, oneOf } from '../../lib/address.ts'
import { followupAddress } from './view.ts'

const HELP = 'tindak-lanjut'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tindak-lanjut',
  staticData: {
    page: {
      place: 'home',
      name: { id: 'Tindak lanjut', en: 'Followups' },
      menu: true,
      can: 'readPlans',
      help: HELP,
    },
  },
  validateSearch: followupAddress,
  component: roomPage('followups', () => import('./followups-page.tsx'), 'FollowupsPage'),
})

const obstacles = createRoute({
  getParentRoute: () => shellRoute,
  path: '/hambatan',
  staticData: {
    page: {
      place: 'home',
      name: { id: 'Hambatan', en: 'Obstacles' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#hambatan`,
    },
  },
  validateSearch: followupAddress,
  component: roomPage('followups', () => import('./list/obstacles-page.tsx'), 'ObstaclesPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tindak-lanjut/baru',
  staticData: {
    page: {
      place: 'home',
      name: { id: 'Catat tindak lanjut', en: 'Note a followup' },
      can: 'createActivity',
      help: `${HELP}#mencatat`,
    },
  },
  component: roomPage('followups', () => import('./form/new-followup-page.tsx'), 'NewFollowupPage'),
})

const inbox = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pemberitahuan',
  staticData: {
    page: {
      place: 'home',
      name: { id: 'Pemberitahuan', en: 'Notices' },
      menu: true,
      help: `${HELP}#pemberitahuan`,
    },
  },
  validateSearch: address({ ...listAddress, all: flag }),
  component: roomPage('followups', () => import('./notices/notices-page.tsx'), 'NoticesPage'),
})

const rules = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/pengingat',
  staticData: {
    page: {
      place: 'settings',
      name: { id: 'Pengingat & eskalasi', en: 'Reminders' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#aturan`,
    },
  },
  component: roomPage('followups', () => import('./rules/rules-page.tsx'), 'RulesPage'),
})

const mails = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pengaturan/surel',
  staticData: {
    page: {
      place: 'settings',
      name: { id: 'Surel keluar', en: 'Outgoing mail' },
      menu: true,
      can: 'manageAccounts',
      help: `${HELP}#surel`,
    },
  },
  validateSearch: address({ ...listAddress, state: oneOf('waiting', 'sending', 'sent', 'failed') }),
  component: roomPage('followups', () => import('./mail/mails-page.tsx'), 'MailsPage'),
})

export const followupRoutes = [list, obstacles, one, inbox] as const
/** Settings of the room, after the settings of the account. */
export const followupSettingRoutes = [rules, mails] as const
