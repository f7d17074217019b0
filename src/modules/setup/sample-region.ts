import path from 'node:path'
import type { Persona } from '#modules/accounts/index.ts'

/** The invented region that everybody can look around in. */
export const SAMPLE = {
  region: '35.07',
  folder: path.resolve(import.meta.dirname, '../../../seed/sample/35.07'),
  year: 2026,
}

/** Its invented people, by the short name of their agency; the first is who one begins as. */
export const PEOPLE: readonly (Omit<Persona, 'agencyId'> & { readonly agency: string | null })[] = [
  { userId: 'contoh-bappeda', name: 'Wulan Prameswari (contoh)', role: 'coordinator', agency: null },
  { userId: 'contoh-admin', name: 'Bagas Wicaksono (contoh)', role: 'admin', agency: null },
  { userId: 'contoh-disnaker', name: 'Retno Astuti (contoh)', role: 'operator', agency: 'Disnaker' },
  { userId: 'contoh-dp3a', name: 'Laras Kinanti (contoh)', role: 'head', agency: 'DP3A' },
  { userId: 'contoh-dwp-setda', name: 'Sekar Pramudita (contoh)', role: 'operator', agency: 'DWP Setda' },
  { userId: 'contoh-pemantau', name: 'Galih Mahardika (contoh)', role: 'viewer', agency: null },
]
