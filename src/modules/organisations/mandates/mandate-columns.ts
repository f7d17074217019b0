import type { Language } from '#contract/errors.ts'
import { describe, type ValueProblem } from '#platform/spreadsheet/index.ts'
import { isHeadingOf } from '../list-file.ts'

/** The columns of a list of mandates, by their names in the files of the regions. `catatan` and `mulai` may be left out. */
export const COLUMNS = [
  'instansi_singkat',
  'instansi',
  'bidang_urusan',
  'nama_bidang',
  'dasar_hukum',
  'catatan',
  'mulai',
] as const
export type Column = (typeof COLUMNS)[number]

export const OPTIONAL: readonly Column[] = ['nama_bidang', 'catatan', 'mulai']

/** Other headings that offices use for the same column; small letters, no punctuation. */
export const HEADINGS: Readonly<Record<Column, readonly string[]>> = {
  instansi_singkat: ['instansi singkat', 'singkatan', 'nama singkat', 'opd singkat', 'akronim'],
  instansi: ['instansi', 'perangkat daerah', 'opd', 'skpd', 'nama instansi', 'nama opd', 'nama perangkat daerah'],
  bidang_urusan: ['bidang urusan', 'kode bidang urusan', 'kode urusan', 'urusan', 'kode bidang'],
  nama_bidang: ['nama bidang', 'nama bidang urusan', 'nama urusan', 'uraian urusan'],
  dasar_hukum: ['dasar hukum', 'peraturan', 'landasan hukum', 'perkada', 'perbup'],
  catatan: ['catatan', 'keterangan', 'ket'],
  mulai: ['mulai', 'mulai berlaku', 'berlaku sejak', 'berlaku mulai', 'tmt'],
}

/** What may be wrong with one row, as data; `describeProblem` says it. */
export type Said =
  | { readonly code: 'value_missing' }
  | { readonly code: 'affair_code_invalid'; readonly value: string; readonly hint: string | null }
  | { readonly code: 'names_do_not_match'; readonly codes: number; readonly names: number }
  | { readonly code: 'too_many_rows'; readonly limit: number }
  | { readonly code: 'names_disagree'; readonly shortName: string; readonly name: string; readonly other: string }
  | { readonly code: 'name_differs'; readonly known: string }
  | { readonly code: 'parent_unknown'; readonly parent: string }
  | { readonly code: 'affair_twice'; readonly value: string }
  | ValueProblem

export interface ImportProblem {
  readonly row: number
  readonly column: Column | null
  readonly severity: 'error' | 'warning'
  readonly said: Said
}

const SENTENCES = {
  value_missing: {
    id: 'Isinya kosong. Lengkapi sel ini.',
    en: 'It is empty. Fill in this cell.',
  },
  affair_code_invalid: {
    id: 'Kode bidang urusan “{value}” tidak dikenali. Tulis seperti 1.06 atau 2.17 sebagai teks, dipisah titik koma bila lebih dari satu.{hint}',
    en: 'The affair code “{value}” is not known. Write it like 1.06 or 2.17 as text, several with semicolons between.{hint}',
  },
  names_do_not_match: {
    id: 'Ada {codes} kode tetapi {names} nama bidang, sehingga nama bidang tidak dipakai. Samakan banyaknya.',
    en: 'There are {codes} codes but {names} names, so the names are left out. Give as many of one as of the other.',
  },
  too_many_rows: {
    id: 'Berkas memuat lebih dari {limit} baris. Daftar mandat satu daerah jauh lebih pendek; periksa apakah berkasnya benar.',
    en: 'The file has more than {limit} rows. A region’s list of mandates is far shorter; check whether this is the right file.',
  },
  names_disagree: {
    id: '{shortName} disebut “{name}” di baris ini dan “{other}” di baris lain. Satu singkatan hanya boleh untuk satu instansi.',
    en: '{shortName} is “{name}” in this row and “{other}” in another. A short name belongs to one body only.',
  },
  name_differs: {
    id: 'Di Selaras namanya “{known}”, dan itu yang tetap dipakai. Bila namanya berubah menurut peraturan, catat sebagai ganti nama.',
    en: 'Selaras knows it as “{known}” and keeps that. If the name changed by law, record a change of name.',
  },
  parent_unknown: {
    id: 'Induknya “{parent}” belum ada di Selaras, jadi unit ini dicatat tanpa induk. Lengkapi di halaman Perangkat Daerah.',
    en: 'The agency it stands beside, “{parent}”, is not in Selaras yet, so it is kept without one. Complete it on the Agencies page.',
  },
  affair_twice: {
    id: 'Urusan {value} sudah disebut untuk instansi ini di baris sebelumnya; baris pertama yang dipakai.',
    en: 'Affair {value} was given for this body in a row before; the first row counts.',
  },
} as const satisfies Record<string, Record<Language, string>>

const HINT = { id: ' Mungkin maksudnya {hint}.', en: ' Perhaps {hint} is meant.' } as const

type Own = Extract<Said, { code: keyof typeof SENTENCES }>

const isOwn = (said: Said): said is Own => Object.hasOwn(SENTENCES, said.code)

/** One problem in words: what is wrong and what to do. */
export function describeProblem(said: Said, language: Language): string {
  if (!isOwn(said)) {
    const { what, now } = describe(said, language)
    return `${what} ${now}`
  }
  const data: Readonly<Record<string, unknown>> = { ...said }
  const hint = 'hint' in said && said.hint ? HINT[language].replace('{hint}', said.hint) : ''
  return SENTENCES[said.code][language].replace(/\{(\w+)\}/g, (_, key: string) =>
    key === 'hint' ? hint : String(data[key]),
  )
}

/** What to say of a file in which no row is a heading row. */
export function describeMissingColumns(seen: readonly string[], language: Language): string {
  const needed = COLUMNS.filter((column) => !OPTIONAL.includes(column))
  const found = needed.filter((column) => seen.some((text) => isHeadingOf(HEADINGS[column], text)))
  const missing = needed.filter((column) => !found.includes(column)).join(', ')
  const read = seen.filter(Boolean).slice(0, 12).join(', ')
  return language === 'id'
    ? `Kolom ${missing} tidak ditemukan di berkas ini.${read ? ` Kolom yang terbaca: ${read}.` : ''} Beri baris judul kolom yang benar, lalu unggah lagi.`
    : `The column ${missing} was not found in this file.${read ? ` Columns read: ${read}.` : ''} Give it the right heading row and upload it again.`
}
