import type { Language } from '#contract/errors.ts'
import type { Column } from './officials-columns.ts'

export interface OfficialsProblem {
  readonly row: number
  readonly column: Column | null
  readonly severity: 'error' | 'warning'
  /** In the language of the reader. */
  readonly message: string
}

const SENTENCES = {
  columns_missing: {
    id: 'Tidak ada lembar dengan kolom instansi dan jabatan. Kolom yang terbaca: {seen}. Beri judul kolom instansi, jabatan, eselon, kepala, nama, nip, jenis_kelamin, status, sejak.',
    en: 'No sheet has the columns instansi (agency) and jabatan (title). Columns read: {seen}. Name them instansi, jabatan, eselon, kepala, nama, nip, jenis_kelamin, status, sejak.',
  },
  too_many: {
    id: 'Berkas memuat lebih dari {limit} baris. Bagi berkasnya.',
    en: 'The file holds more than {limit} rows. Split it.',
  },
  empty: { id: 'Isinya kosong. Lengkapi sel ini.', en: 'It is empty. Fill in this cell.' },
  word_unknown: {
    id: '“{value}” tidak dikenali. Tulis salah satu dari: {known}, atau kosongkan.',
    en: '“{value}” is not known. Write one of: {known}, or leave it empty.',
  },
  day_unknown: {
    id: '“{value}” bukan tanggal yang ada di kalender. Tulis seperti 10/02/2026.',
    en: '“{value}” is no day of the calendar. Write it like 10/02/2026.',
  },
  nip_digits: {
    id: 'NIP harus 18 angka. Simpan kolom ini sebagai teks supaya angkanya tidak dibulatkan.',
    en: 'A NIP has 18 digits. Keep this column as text, so that its digits are not rounded.',
  },
  agency_unknown: {
    id: 'Instansi “{value}” belum terdaftar.{hint} Daftarkan dahulu, atau tulis nama seperti di daftar perangkat daerah.',
    en: 'The agency “{value}” is not registered.{hint} Register it first, or write its name as in the list of agencies.',
  },
  nobody_named: {
    id: 'Nama kosong, padahal {name} memegang jabatan ini. Tidak diubah; akhiri lewat halaman perangkat daerah bila memang kosong.',
    en: 'The name is empty, but {name} holds this post. It stays; end it on the page of the agency if it is vacant.',
  },
} as const
type Sentence = keyof typeof SENTENCES

/** A problem in words. */
export const say = (code: Sentence, language: Language, data: Readonly<Record<string, string | number>>): string =>
  SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, key: string) => String(data[key] ?? '…'))
