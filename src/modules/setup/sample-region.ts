import path from 'node:path'
import type { Persona } from '#modules/accounts/index.ts'

/** An invented person of a sample, by the short name of their agency. */
type SamplePerson = Omit<Persona, 'agencyId'> & { readonly agency: string | null }

/** An invented region that everybody can look around in. */
export interface SampleRegion {
  readonly region: string
  readonly folder: string
  readonly year: number
  /** The first is who one begins as. */
  readonly people: readonly SamplePerson[]
}

const folderOf = (region: string) => path.resolve(import.meta.dirname, '../../../seed/sample', region)

/** Kabupaten Malang, which the first start offers: agencies, plans, lists of people. */
export const SAMPLE: SampleRegion = {
  region: '35.07',
  folder: folderOf('35.07'),
  year: 2026,
  people: [
    { userId: 'contoh-bappeda', name: 'Wulan Prameswari (contoh)', role: 'coordinator', agency: null },
    { userId: 'contoh-admin', name: 'Bagas Wicaksono (contoh)', role: 'admin', agency: null },
    { userId: 'contoh-disnaker', name: 'Retno Astuti (contoh)', role: 'operator', agency: 'Disnaker' },
    { userId: 'contoh-dpkpck', name: 'Yusuf Ardiansyah (contoh)', role: 'operator', agency: 'DPKPCK' },
    { userId: 'contoh-dp3a', name: 'Laras Kinanti (contoh)', role: 'head', agency: 'DP3A' },
    { userId: 'contoh-dwp-setda', name: 'Sekar Pramudita (contoh)', role: 'operator', agency: 'DWP Setda' },
    { userId: 'contoh-dwp-kab', name: 'Nirmala Handayani (contoh)', role: 'head', agency: 'DWP Kab. Malang' },
    { userId: 'contoh-dwp-dkp', name: 'Tutik Rahmawati (contoh)', role: 'operator', agency: 'DWP DKP' },
    { userId: 'contoh-pemantau', name: 'Galih Mahardika (contoh)', role: 'viewer', agency: null },
  ],
}

/** Kota Malang: its kecamatan and kelurahan from the list of areas, every official by name, a few plans; for large gatherings. */
const CITY: SampleRegion = {
  region: '35.73',
  folder: folderOf('35.73'),
  year: 2026,
  people: [
    { userId: 'contoh-kota-bkpsdm', name: 'Ratih Purwandari (contoh)', role: 'operator', agency: 'BKPSDM' },
    { userId: 'contoh-kota-setda', name: 'Surya Atmaja (contoh)', role: 'coordinator', agency: null },
    { userId: 'contoh-kota-admin', name: 'Bimo Saputro (contoh)', role: 'admin', agency: null },
    { userId: 'contoh-kota-dinsos', name: 'Niken Ayuningtyas (contoh)', role: 'head', agency: 'Dinsos-P3AP2KB' },
    { userId: 'contoh-kota-klojen', name: 'Farid Wahyudi (contoh)', role: 'operator', agency: 'Kec. Klojen' },
  ],
}

export const SAMPLES: readonly SampleRegion[] = [SAMPLE, CITY]
