import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { followupAddress } from './view.ts'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/tindak-lanjut',
  staticData: {
    page: {
      place: 'home',
      name: { id: 'Tindak lanjut', en: 'Followups' },
      menu: true,
      can: 'readPlans',
      help: 'sinergi#tindak-lanjut',
    },
  },
  validateSearch: followupAddress,
  component: roomPage('followups', () => import('./followups-page.tsx'), 'FollowupsPage'),
})

export const followupRoutes = [list] as const
