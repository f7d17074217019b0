import type { Bilingual } from '../../../lib/i18n.ts'

/** Deeds around officers in the field in the trail. */
export const FIELD_DEEDS: Readonly<Record<string, Bilingual>> = {
  'house.field_sync': {
    id: 'Menerima isian petugas lapangan, sebagian ditolak',
    en: 'Took answers of an officer in the field, some refused',
  },
  'house.officer.change': { id: 'Mengubah petugas lapangan', en: 'Changed an officer in the field' },
  'house.officer.register': { id: 'Mendaftarkan petugas lapangan', en: 'Registered an officer in the field' },
  'house.officer.renew': { id: 'Mengganti tautan petugas lapangan', en: 'Renewed the link of an officer in the field' },
  'house.officer.revoke': { id: 'Mencabut petugas lapangan', en: 'Withdrew an officer in the field' },
}
