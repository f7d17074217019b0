import { createRoute } from '@tanstack/react-router'
import { roomPage } from '../../app/page-data.ts'
import { shellRoute } from '../../app/root.tsx'
import { registerAddress, settingsAddress } from './view.ts'

const HELP = 'naskah-dinas'

const register = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surat',
  staticData: {
    page: {
      place: 'institution',
      name: { id: 'Buku nomor surat', en: 'Letter numbers' },
      menu: true,
      can: 'readLetters',
      help: HELP,
    },
  },
  validateSearch: registerAddress,
  component: roomPage('letters', () => import('./register/register-page.tsx'), 'RegisterPage'),
})

const settings = createRoute({
  getParentRoute: () => shellRoute,
  path: '/surat/pengaturan',
  staticData: {
    page: {
      place: 'institution',
      name: { id: 'Kop dan nomor surat', en: 'Letterhead and numbers' },
      menu: true,
      can: 'readLetters',
      help: `${HELP}#kop`,
    },
  },
  validateSearch: settingsAddress,
  component: roomPage('letters', () => import('./settings/settings-page.tsx'), 'SettingsPage'),
})

export const letterRoutes = [register, settings] as const
