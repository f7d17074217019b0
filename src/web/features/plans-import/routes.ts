import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, listAddress } from '../../lib/address.ts'
import { importAddress } from './view.ts'

const HELP = 'impor-rencana'

const imports = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/impor',
  staticData: {
    page: {
      place: 'plans',
      name: { id: 'Impor rencana', en: 'Import plans' },
      menu: true,
      can: 'importPlans',
      help: HELP,
    },
  },
  validateSearch: address(listAddress),
  component: roomPage('plans-import', () => import('./imports-page.tsx'), 'ImportsPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/rencana/impor/$id',
  staticData: {
    page: { place: 'plans', name: { id: 'Impor rencana', en: 'Import plans' }, can: 'importPlans', help: HELP },
  },
  validateSearch: address(importAddress),
  component: roomPage('plans-import', () => import('./import-page.tsx'), 'ImportPage'),
})

export const planImportRoutes = [imports, one] as const
