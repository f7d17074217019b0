import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute } from '../../app/root.tsx'

const here = createRoute({
  getParentRoute: () => rootRoute,
  path: '/presensi',
  component: roomPage('check-in', () => import('./devices-here-page.tsx'), 'DevicesHerePage'),
})

const device = createRoute({
  getParentRoute: () => rootRoute,
  path: '/presensi/$token',
  component: roomPage('check-in', () => import('./desk/desk-page.tsx'), 'DeskPage'),
})

const own = createRoute({
  getParentRoute: () => rootRoute,
  path: '/presensi/saya/$token',
  component: roomPage('check-in', () => import('./own/own-page.tsx'), 'OwnPage'),
})

const verify = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verifikasi/$code',
  component: roomPage('check-in', () => import('./verify-page.tsx'), 'VerifyPage'),
})

/** Pages of whoever holds a link and has no account; all below /presensi work without signal. */
export const checkInRoutesOutside = [here, device, own, verify] as const
