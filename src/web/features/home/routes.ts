import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'

const home = createRoute({
  getParentRoute: () => shellRoute,
  path: '/',
  staticData: { page: { place: 'home', name: { id: 'Beranda', en: 'Home' }, menu: true } },
  component: roomPage('home', () => import('./home-page.tsx'), 'HomePage'),
})

export const homeRoutes = [home] as const
