import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { rootRoute, shellRoute } from '../../app/root.tsx'
import { address, listAddress, oneOf, text, whole } from '../../lib/address.ts'

const HELP = 'mitra'

const list = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mitra',
  validateSearch: address({
    ...listAddress,
    kind: oneOf(
      'community',
      'business',
      'university',
      'cooperative',
      'foundation',
      'alms_fund',
      'media',
      'person',
      'other',
    ),
    area: text,
    state: oneOf('active', 'resting'),
  }),
  staticData: {
    page: { place: 'partners', name: { id: 'Mitra', en: 'Partners' }, menu: true, can: 'readPlans', help: HELP },
  },
  component: roomPage('partners', () => import('./list/partners-page.tsx'), 'PartnersPage'),
})

const needs = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mitra/kebutuhan',
  validateSearch: address({
    ...listAddress,
    side: oneOf('needs', 'offers'),
    view: oneOf('open', 'filled', 'over', 'all'),
    form: oneOf('money', 'goods', 'labour', 'place', 'knowledge', 'jobs'),
    agency: text,
  }),
  staticData: {
    page: {
      place: 'partners',
      name: { id: 'Kebutuhan & tawaran', en: 'Needs and offers' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#kebutuhan`,
    },
  },
  component: roomPage('partners', () => import('./needs/needs-page.tsx'), 'NeedsPage'),
})

const pledges = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mitra/janji',
  validateSearch: address({
    ...listAddress,
    view: oneOf('open', 'due', 'late', 'reported', 'to_value', 'to_thank', 'thanked', 'cancelled', 'all'),
    form: oneOf('money', 'goods', 'labour', 'place', 'knowledge', 'jobs'),
    agency: text,
    id: text,
  }),
  staticData: {
    page: {
      place: 'partners',
      name: { id: 'Janji mitra', en: 'Pledges' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#janji`,
    },
  },
  component: roomPage('partners', () => import('./pledges/pledges-page.tsx'), 'PledgesPage'),
})

const agreements = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mitra/perjanjian',
  validateSearch: address({
    ...listAddress,
    view: oneOf('ending', 'current', 'over', 'all'),
    kind: oneOf('kb', 'pks', 'other'),
    agency: text,
  }),
  staticData: {
    page: {
      place: 'partners',
      name: { id: 'Perjanjian mitra', en: 'Agreements' },
      menu: true,
      can: 'readPlans',
      help: `${HELP}#perjanjian`,
    },
  },
  component: roomPage('partners', () => import('./agreements/agreements-page.tsx'), 'AgreementsPage'),
})

const one = createRoute({
  getParentRoute: () => shellRoute,
  path: '/mitra/$id',
  validateSearch: address({
    tab: oneOf('summary', 'contacts', 'agreements', 'pledges', 'history'),
    page: whole(),
    pledge: text,
  }),
  staticData: { page: { place: 'partners', name: { id: 'Mitra', en: 'Partner' }, help: HELP } },
  component: roomPage('partners', () => import('./partner/partner-page.tsx'), 'PartnerPage'),
})

/** Of a partner that holds its link and has no account. */
const own = createRoute({
  getParentRoute: () => rootRoute,
  path: '/halaman-mitra/$token',
  component: roomPage('partners', () => import('./guest/own-page.tsx'), 'OwnPage'),
})

/** Open to everybody. */
const thanks = createRoute({
  getParentRoute: () => rootRoute,
  path: '/terima-kasih/$code',
  component: roomPage('partners', () => import('./thanks/thanks-page.tsx'), 'ThanksPage'),
})

export const partnerRoutes = [list, needs, pledges, agreements, one] as const
export const partnerRoutesOutside = [own, thanks] as const
