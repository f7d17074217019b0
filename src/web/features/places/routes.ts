import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { placesAddressBar } from './view.ts'

const places = createRoute({
  getParentRoute: () => shellRoute,
  path: '/wilayah',
  validateSearch: placesAddressBar,
  staticData: {
    page: { place: 'institution', name: { id: 'Wilayah', en: 'Areas' }, menu: true, help: 'wilayah' },
  },
  component: roomPage('places', () => import('./places-page.tsx'), 'PlacesPage'),
})

export const placeRoutes = [places] as const
