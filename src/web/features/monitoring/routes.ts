import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, oneOf, text, whole } from '../../lib/address.ts'

const HELP = 'program-strategis'

const overview = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/program',
  validateSearch: address({ year: whole(2000) }),
  staticData: {
    page: {
      place: 'results',
      name: { id: 'Program strategis', en: 'Strategic programmes' },
      menu: true,
      can: 'readPlans',
      help: HELP,
    },
  },
  component: roomPage('monitoring', () => import('./overview-page.tsx'), 'OverviewPage'),
})

const define = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/program/baru',
  staticData: {
    page: {
      place: 'results',
      name: { id: 'Program strategis baru', en: 'New strategic programme' },
      help: `${HELP}#menetapkan`,
    },
  },
  component: roomPage('monitoring', () => import('./forms/define-page.tsx'), 'DefinePage'),
})

const programme = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/program/$id',
  validateSearch: address({
    tab: oneOf('agencies', 'districts', 'rows', 'history'),
    year: whole(2000),
    quarter: whole(),
    agency: text,
    district: text,
    page: whole(),
  }),
  staticData: { page: { place: 'results', name: { id: 'Program strategis', en: 'Strategic programme' }, help: HELP } },
  component: roomPage('monitoring', () => import('./programme/programme-page.tsx'), 'ProgrammePage'),
})

const edit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/program/$id/ubah',
  staticData: {
    page: { place: 'results', name: { id: 'Ubah program', en: 'Edit programme' }, help: `${HELP}#menetapkan` },
  },
  component: roomPage('monitoring', () => import('./forms/define-page.tsx'), 'EditPage'),
})

const target = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/program/$id/target',
  validateSearch: address({ year: whole(2000) }),
  staticData: { page: { place: 'results', name: { id: 'Target', en: 'Target' }, help: `${HELP}#target` } },
  component: roomPage('monitoring', () => import('./forms/target-page.tsx'), 'TargetPage'),
})

const part = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/program/$id/bagian',
  validateSearch: address({ agency: text }),
  staticData: { page: { place: 'results', name: { id: 'Bagian', en: 'Part' }, help: `${HELP}#bagian` } },
  component: roomPage('monitoring', () => import('./forms/part-page.tsx'), 'PartPage'),
})

const own = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/bagian-kami',
  validateSearch: address({ year: whole(2000), quarter: whole(), agency: text }),
  staticData: {
    page: {
      place: 'results',
      name: { id: 'Bagian kami', en: 'Our part' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#melapor`,
    },
  },
  component: roomPage('monitoring', () => import('./reports/own-page.tsx'), 'OwnPage'),
})

const report = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/laporan/baru',
  validateSearch: address({ programme: text, agency: text, activity: text, year: whole(2000), quarter: whole() }),
  staticData: {
    page: { place: 'results', name: { id: 'Lapor capaian', en: 'Report results' }, help: `${HELP}#melapor` },
  },
  component: roomPage('monitoring', () => import('./reports/report-page.tsx'), 'ReportPage'),
})

const contribution = createRoute({
  getParentRoute: () => shellRoute,
  path: '/capaian/laporan/$id',
  validateSearch: address({ edit: oneOf('1') }),
  staticData: { page: { place: 'results', name: { id: 'Laporan', en: 'Report' }, help: `${HELP}#bersama` } },
  component: roomPage('monitoring', () => import('./reports/contribution-page.tsx'), 'ContributionPage'),
})

export const monitoringRoutes = [overview, define, programme, edit, target, part, own, report, contribution] as const
