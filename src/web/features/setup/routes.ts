import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute } from '../../app/root.tsx'

const start = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mulai/$token',
  component: roomPage('setup', () => import('./start-page.tsx'), 'StartPage'),
})

const sample = createRoute({
  getParentRoute: () => rootRoute,
  path: '/contoh',
  component: roomPage('setup', () => import('./sample-page.tsx'), 'SamplePage'),
})

/** Before anybody is signed in. */
export const setupRoutes = [start, sample] as const
