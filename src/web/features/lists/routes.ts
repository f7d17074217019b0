import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { address, listAddress } from '../../lib/address.ts'
import { editionAddress, listsAddress } from './view.ts'

const NAME = { id: 'Impor daftar', en: 'Import lists' }
const PAGE = { place: 'people', name: NAME, can: 'importLists', help: 'impor-daftar' } as const

const lists = createRoute({
  getParentRoute: () => shellRoute,
  path: '/warga/impor',
  staticData: { page: { ...PAGE, menu: true } },
  validateSearch: address({ ...listAddress, ...listsAddress }),
  component: roomPage('lists', () => import('./lists-page.tsx'), 'ListsPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/warga/impor/$id',
  staticData: { page: PAGE },
  validateSearch: address(editionAddress),
  component: roomPage('lists', () => import('./edition-page.tsx'), 'EditionPage'),
})

export const listRoutes = [lists, one] as const
