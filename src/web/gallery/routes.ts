import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../app/page-data.ts'
import { rootRoute, shellRoute } from '../app/root.tsx'

/** Made only when asked for, so that a build that does not ask leaves the gallery out. */
export const galleryRoutes = () => [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/dev/ui',
    component: roomPage('gallery', () => import('./gallery-page.tsx'), 'GalleryPage'),
  }),
]

/** Pages before the sign-in. */
export const galleryOutside = () => [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/dev/masuk',
    component: roomPage('gallery', () => import('./sign-in-sample.tsx'), 'SignInSample'),
  }),
]
