import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../../app/page-data.ts'
import { rootRoute, shellRoute } from '../../../app/root.tsx'
import { callsAddress, figuresAddress, graduatesAddress } from './view.ts'

const HELP = 'lulusan'

const figures = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lulusan',
  validateSearch: figuresAddress,
  staticData: {
    page: { place: 'services', name: { id: 'Lulusan', en: 'Graduates' }, menu: true, can: 'readServices', help: HELP },
  },
  component: roomPage('training', () => import('./figures-page.tsx'), 'ResultFiguresPage'),
})

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lulusan/daftar',
  validateSearch: graduatesAddress,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Daftar lulusan', en: 'List of graduates' },
      can: 'readServices',
      help: `${HELP}#daftar`,
    },
  },
  component: roomPage('training', () => import('./graduates-page.tsx'), 'GraduatesPage'),
})

const calls = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lulusan/hubungi',
  validateSearch: callsAddress,
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Hubungi lulusan', en: 'Call graduates' },
      can: 'readServices',
      help: `${HELP}#hubungi`,
    },
  },
  component: roomPage('training', () => import('./calls-page.tsx'), 'CallsPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/lulusan/$id',
  staticData: {
    page: {
      place: 'services',
      name: { id: 'Lulusan', en: 'Graduate' },
      can: 'readServices',
      help: `${HELP}#satu-lulusan`,
    },
  },
  component: roomPage('training', () => import('./graduate-page.tsx'), 'GraduatePage'),
})

/** Of whoever holds the personal link of a graduate. */
const graduateForm = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kabar/$token',
  component: roomPage('training', () => import('./guest/graduate-form-page.tsx'), 'GraduateFormPage'),
})

/** Of whoever holds the one-time link of an employer. */
const employer = createRoute({
  getParentRoute: () => rootRoute,
  path: '/k/$token',
  component: roomPage('training', () => import('./guest/employer-page.tsx'), 'EmployerPage'),
})

export const resultRoutes = [figures, list, calls, one] as const
/** Pages of whoever holds a link and has no account. */
export const resultRoutesOutside = [graduateForm, employer] as const
