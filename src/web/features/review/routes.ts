import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { reviewAddress, runsAddress } from './view.ts'

const HELP = 'tinjau'

const review = createRoute({
  getParentRoute: () => shellRoute,
  path: '/warga/tinjau',
  staticData: {
    page: { place: 'people', name: { id: 'Tinjau', en: 'Review' }, menu: true, can: 'reviewMatches', help: HELP },
  },
  validateSearch: reviewAddress,
  component: roomPage('review', () => import('./pair/review-page.tsx'), 'ReviewPage'),
})

const runs = createRoute({
  getParentRoute: () => shellRoute,
  path: '/warga/pengenalan',
  staticData: {
    page: {
      place: 'people',
      name: { id: 'Pengenalan', en: 'Recognition' },
      menu: true,
      can: 'reviewMatches',
      help: `${HELP}#pengenalan`,
    },
  },
  validateSearch: runsAddress,
  component: roomPage('review', () => import('./runs/runs-page.tsx'), 'RunsPage'),
})

export const reviewRoutes = [review, runs] as const
