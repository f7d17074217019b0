import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, oneOf, text, whole } from '../../lib/address.ts'

const HELP = 'dwp'
const VISITS = 'kunjungan'

const units = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp',
  staticData: {
    page: { place: 'gatherings', name: { id: 'Unit DWP', en: 'DWP units' }, menu: true, can: 'readPlans', help: HELP },
  },
  component: roomPage('dwp', () => import('./units/units-page.tsx'), 'UnitsPage'),
})

const unit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/unit/$id',
  validateSearch: address({ tab: oneOf('board', 'members', 'participation'), page: whole(), q: text, id: text }),
  staticData: { page: { place: 'gatherings', name: { id: 'Unit DWP', en: 'DWP unit' }, help: HELP } },
  component: roomPage('dwp', () => import('./units/unit-page.tsx'), 'UnitPage'),
})

const programmes = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/proker',
  validateSearch: address({
    year: whole(2000),
    unit: text,
    field: oneOf('education', 'economy', 'social_culture', 'secretariat', 'none'),
    state: oneOf('draft', 'active', 'asleep', 'revived', 'withdrawn'),
    id: text,
  }),
  staticData: {
    page: {
      place: 'gatherings',
      name: { id: 'Program kerja DWP', en: 'DWP programmes' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#program-kerja`,
    },
  },
  component: roomPage('dwp', () => import('./programmes/programmes-page.tsx'), 'ProgrammesPage'),
})

const visits = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/kunjungan',
  staticData: {
    page: {
      place: 'gatherings',
      name: { id: 'Kunjungan DWP', en: 'DWP visits' },
      menu: true,
      can: 'readPlans',
      help: VISITS,
    },
  },
  component: roomPage('dwp', () => import('./visits/visits-page.tsx'), 'VisitsPage'),
})

const newRound = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/kunjungan/baru',
  staticData: {
    page: { place: 'gatherings', name: { id: 'Putaran baru', en: 'New round' }, help: `${VISITS}#putaran` },
  },
  component: roomPage('dwp', () => import('./visits/new-round-page.tsx'), 'NewRoundPage'),
})

const round = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/kunjungan/putaran/$id',
  staticData: { page: { place: 'gatherings', name: { id: 'Putaran', en: 'Round' }, help: `${VISITS}#putaran` } },
  component: roomPage('dwp', () => import('./visits/round-page.tsx'), 'RoundPage'),
})

const visit = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/kunjungan/$id',
  staticData: { page: { place: 'gatherings', name: { id: 'Kunjungan', en: 'Visit' }, help: `${VISITS}#hasil` } },
  component: roomPage('dwp', () => import('./visits/visit-page.tsx'), 'VisitPage'),
})

const evaluations = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/evaluasi',
  validateSearch: address({ year: whole(2000), quarter: whole() }),
  staticData: {
    page: {
      place: 'gatherings',
      name: { id: 'Evaluasi DWP', en: 'DWP evaluations' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#evaluasi`,
    },
  },
  component: roomPage('dwp', () => import('./evaluations/evaluations-page.tsx'), 'EvaluationsPage'),
})

const evaluation = createRoute({
  getParentRoute: () => shellRoute,
  path: '/dwp/evaluasi/$id/$year/$quarter',
  staticData: { page: { place: 'gatherings', name: { id: 'Evaluasi', en: 'Evaluation' }, help: `${HELP}#evaluasi` } },
  component: roomPage('dwp', () => import('./evaluations/evaluation-page.tsx'), 'EvaluationPage'),
})

export const dwpRoutes = [units, unit, programmes, visits, newRound, round, visit, evaluations, evaluation] as const
