import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, flag, listAddress, oneOf, text } from '../../lib/address.ts'

const KIND = oneOf('perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga')

const agencies = createRoute({
  getParentRoute: () => shellRoute,
  path: '/perangkat-daerah',
  validateSearch: address({ ...listAddress, kind: KIND, state: oneOf('ended', 'all') }),
  staticData: {
    page: {
      place: 'institution',
      name: { id: 'Perangkat daerah', en: 'Agencies' },
      menu: true,
      help: 'perangkat-daerah',
    },
  },
  component: roomPage('organisations', () => import('./agencies-page.tsx'), 'AgenciesPage'),
})

const officials = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pejabat',
  validateSearch: address({
    ...listAddress,
    on: text,
    state: oneOf('filled', 'away', 'acting', 'vacant'),
    all: flag,
  }),
  staticData: {
    page: { place: 'institution', name: { id: 'Pejabat', en: 'Officials' }, menu: true, help: 'perangkat-daerah' },
  },
  component: roomPage('organisations', () => import('./officials-page.tsx'), 'OfficialsPage'),
})

const officialsImporting = createRoute({
  getParentRoute: () => shellRoute,
  path: '/pejabat/impor',
  staticData: {
    page: {
      place: 'institution',
      name: { id: 'Impor pejabat', en: 'Import officials' },
      can: 'manageOrganisations',
      help: 'perangkat-daerah',
    },
  },
  component: roomPage('organisations', () => import('./officials-import-page.tsx'), 'OfficialsImportPage'),
})

const mandates = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mandat',
  validateSearch: address({ ...listAddress, on: text, past: flag }),
  staticData: {
    page: { place: 'institution', name: { id: 'Mandat', en: 'Mandates' }, menu: true, help: 'perangkat-daerah' },
  },
  component: roomPage('organisations', () => import('./mandates-page.tsx'), 'MandatesPage'),
})

const importing = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mandat/impor',
  staticData: {
    page: {
      place: 'institution',
      name: { id: 'Impor mandat', en: 'Import mandates' },
      can: 'manageOrganisations',
      help: 'perangkat-daerah',
    },
  },
  component: roomPage('organisations', () => import('./import-page.tsx'), 'ImportPage'),
})

const agency = createRoute({
  getParentRoute: () => shellRoute,
  path: '/perangkat-daerah/$id',
  validateSearch: address({ tab: oneOf('positions', 'mandates', 'units', 'history') }),
  staticData: {
    page: { place: 'institution', name: { id: 'Perangkat daerah', en: 'Agency' }, help: 'perangkat-daerah' },
  },
  component: roomPage('organisations', () => import('./agency-page.tsx'), 'AgencyPage'),
})

export const organisationRoutes = [agencies, officials, officialsImporting, mandates, importing, agency] as const
