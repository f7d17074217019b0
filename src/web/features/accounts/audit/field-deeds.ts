import type { Bilingual } from '../../../lib/i18n.ts'

/** Deeds around officers in the field in the trail. */
export const FIELD_DEEDS: Readonly<Record<string, Bilingual>> = {
  'house.answers': { id: 'Menulis jawaban survei rumah', en: 'Wrote down answers of a house survey' },
  'house.located': { id: 'Menemukan letak rumah dari foto', en: 'Located a house by a photograph' },
  'house.photo': { id: 'Menambah foto rumah', en: 'Added a photograph of a house' },
  'house.photo_set_aside': { id: 'Menyisihkan foto rumah', en: 'Set a photograph of a house aside' },
  'house.photo_taken_back': { id: 'Memakai lagi foto rumah', en: 'Took a photograph of a house back' },
  'house.field_discard': {
    id: 'Petugas menghapus isian yang ditolak dari ponselnya',
    en: 'An officer deleted from the phone what was refused',
  },
  'house.field_file': { id: 'Menerima berkas ponsel petugas lapangan', en: 'Took in the file of an officer’s phone' },
  'house.field_sync': { id: 'Menerima isian petugas lapangan', en: 'Took answers of an officer in the field' },
  'house.officer.change': { id: 'Mengubah petugas lapangan', en: 'Changed an officer in the field' },
  'house.officer.register': { id: 'Mendaftarkan petugas lapangan', en: 'Registered an officer in the field' },
  'house.officer.renew': { id: 'Mengganti tautan petugas lapangan', en: 'Renewed the link of an officer in the field' },
  'house.officer.revoke': { id: 'Mencabut petugas lapangan', en: 'Withdrew an officer in the field' },
}
