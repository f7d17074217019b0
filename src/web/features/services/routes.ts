import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { checksAddressBar, conflictsAddressBar, servedAddressBar } from './view.ts'

const HELP = 'layanan'

const served = createRoute({
  getParentRoute: () => shellRoute,
  path: '/layanan',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Siapa menerima apa', en: 'Who received what' },
      menu: true,
      can: 'readServices',
      help: HELP,
    },
  },
  validateSearch: servedAddressBar,
  component: roomPage('services', () => import('./served/served-page.tsx'), 'ServedPage'),
})

const conflicts = createRoute({
  getParentRoute: () => shellRoute,
  path: '/layanan/benturan',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Benturan aturan', en: 'Rule conflicts' },
      menu: true,
      can: 'decideOverlaps',
      help: `${HELP}#benturan`,
    },
  },
  validateSearch: conflictsAddressBar,
  component: roomPage('services', () => import('./conflicts/conflicts-page.tsx'), 'ConflictsPage'),
})

const rules = createRoute({
  getParentRoute: () => shellRoute,
  path: '/layanan/aturan',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Aturan', en: 'Rules' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#aturan`,
    },
  },
  component: roomPage('services', () => import('./rules/rules-page.tsx'), 'RulesPage'),
})

const checks = createRoute({
  getParentRoute: () => shellRoute,
  path: '/layanan/periksa',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Pemeriksaan calon', en: 'Candidate check' },
      menu: true,
      can: 'askAboutCandidates',
      help: 'pemeriksaan-calon',
    },
  },
  validateSearch: checksAddressBar,
  component: roomPage('services', () => import('./checks/checks-page.tsx'), 'ChecksPage'),
})

export const serviceRoutes = [served, conflicts, rules, checks] as const
