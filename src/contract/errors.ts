import { oc } from '@orpc/contract'
import { z } from 'zod'
import { DWP_ERRORS } from './dwp/dwp-errors.ts'
import { ERROR_WORDS } from './error-words.ts'
import { FOLLOWUP_ERRORS } from './followups/followup-errors.ts'
import { GATHERING_ERRORS } from './gatherings/gatherings-errors.ts'
import { FIELD_ERRORS } from './houses/field/field-errors.ts'
import { HOUSE_ERRORS } from './houses/houses-errors.ts'
import { LETTER_ERRORS } from './letters/letter-errors.ts'
import { LIST_ERRORS } from './lists/list-errors.ts'
import { ORGANISATION_ERRORS } from './organisations/organisation-errors.ts'
import { PARTNER_ERRORS } from './partners/partners-errors.ts'
import { STRATEGIC_ERRORS } from './plans/strategic-errors.ts'
import { RESULT_ERRORS } from './training/results/results-errors.ts'
import { TRAINING_ERRORS } from './training/training-errors.ts'

/**
 * Every code the API can answer with: its HTTP status and its words in both languages.
 * `{name}` in a message is filled from the error's data, `{what}`, `{by}` and `{state}` by way of `ERROR_WORDS`. `docs/errors.md` is generated from this table.
 */
export const ERRORS = {
  invalid_input: {
    status: 400,
    id: 'Isian belum benar: {fields}. Perbaiki lalu kirim lagi.',
    en: 'Some input is not right: {fields}. Correct it and send again.',
  },
  unauthenticated: {
    status: 401,
    id: 'Anda belum masuk, atau sesi Anda sudah berakhir. Masuk lagi untuk melanjutkan.',
    en: 'You are not signed in, or your session has ended. Sign in again to go on.',
  },
  forbidden: {
    status: 403,
    id: 'Peran Anda tidak boleh melakukan ini. Hubungi administrator daerah bila seharusnya boleh.',
    en: 'Your role may not do this. Ask the region administrator if it should.',
  },
  not_found: {
    status: 404,
    id: 'Yang Anda cari tidak ada, atau tidak terbuka bagi Anda.',
    en: 'What you look for does not exist, or is not open to you.',
  },
  conflict: {
    status: 409,
    id: 'Data ini sudah diubah orang lain sejak Anda membukanya. Muat ulang, lalu ulangi perubahan Anda.',
    en: 'Somebody else has changed this since you opened it. Reload, then make your change again.',
  },
  duplicate: {
    status: 409,
    id: '{what} dengan nama atau kode itu sudah ada. Pakai yang ada, atau beri nama lain.',
    en: '{what} with that name or code exists already. Use it, or choose another name.',
  },
  idempotency_reused: {
    status: 409,
    id: 'Permintaan ini memakai kunci yang sudah dipakai untuk isian lain. Muat ulang halaman lalu kirim lagi.',
    en: 'This request reuses a key of another input. Reload the page and send again.',
  },
  too_many_requests: {
    status: 429,
    id: 'Terlalu banyak permintaan dalam waktu singkat. Tunggu sebentar lalu coba lagi.',
    en: 'Too many requests in a short time. Wait a moment and try again.',
  },
  link_invalid: {
    status: 410,
    id: 'Tautan ini tidak berlaku: sudah dipakai, ditarik, atau lewat waktu. Minta tautan baru kepada administrator daerah.',
    en: 'This link no longer works: it was used, withdrawn, or has expired. Ask the region administrator for a new one.',
  },
  file_unreadable: {
    status: 422,
    id: '{message}',
    en: '{message}',
  },
  columns_missing: {
    status: 422,
    id: 'Belum ada kolom yang memuat {fields}. Tunjukkan kolomnya dahulu.',
    en: 'No column holds {fields} yet. Say which column it is first.',
  },
  boundaries_unreadable: {
    status: 422,
    id: 'Berkas batas wilayah ini tidak terbaca. Yang diterima: GeoJSON (FeatureCollection) atau TopoJSON berisi poligon, dengan kode Kemendagri di properties.code.',
    en: 'This boundary file cannot be read. Accepted: GeoJSON (FeatureCollection) or TopoJSON with polygons, and the Kemendagri code in properties.code.',
  },
  wrong_state: {
    status: 409,
    id: 'Langkah ini tidak bisa dilakukan sekarang karena keadaannya sudah {state}. Muat ulang halaman.',
    en: 'This step is not possible now because it is already {state}. Reload the page.',
  },
  unknown_reference: {
    status: 422,
    id: '{what} yang dirujuk tidak ada di daerah ini. Pilih dari daftar.',
    en: 'The {what} referred to does not exist in this region. Choose from the list.',
  },
  period_invalid: {
    status: 422,
    id: 'Tanggal selesai lebih awal daripada tanggal mulai. Perbaiki salah satunya.',
    en: 'The end date is before the start date. Correct one of them.',
  },
  day_out_of_range: {
    status: 400,
    id: 'Tanggal harus antara 1 Januari 1850 dan 31 Desember 2200. Periksa tahunnya.',
    en: 'The day must lie between 1 January 1850 and 31 December 2200. Check the year.',
  },
  people_split_missing: {
    status: 422,
    id: 'Jumlah orang perlu dirinci perempuan dan laki-laki, dan keduanya berjumlah sama dengan keseluruhannya; bila belum diketahui, tulis alasannya.',
    en: 'A count of people needs its split into women and men adding up to it; if it is not known yet, write why.',
  },
  in_use: {
    status: 409,
    id: '{what} ini masih dipakai oleh {count} {by}. Pindahkan dahulu yang memakainya, lalu hapus.',
    en: 'This {what} is still used by {count} {by}. Move what uses it first, then delete it.',
  },
  reason_missing: {
    status: 422,
    id: 'Tulis alasannya, supaya orang lain tahu mengapa.',
    en: 'Write the reason, so that others know why.',
  },
  day_in_future: {
    status: 422,
    id: 'Tanggal itu belum tiba. Pilih hari ini atau sebelumnya.',
    en: 'That day has not come yet. Choose today or earlier.',
  },
  due_in_past: {
    status: 422,
    id: 'Tenggatnya sudah lewat. Pilih hari ini atau sesudahnya.',
    en: 'The due date has passed. Choose today or later.',
  },
  agency_missing: {
    status: 422,
    id: 'Kepala dan operator bekerja untuk satu perangkat daerah. Pilih perangkat daerahnya.',
    en: 'A head or an operator works for one agency. Choose the agency.',
  },
  role_of_region: {
    status: 422,
    id: 'Administrator dan koordinator bekerja untuk seluruh daerah. Kosongkan perangkat daerah dan wilayahnya, atau pilih peran lain.',
    en: 'An administrator or a coordinator works for the whole region. Leave agency and place empty, or choose another role.',
  },
  sign_in_refused: {
    status: 401,
    id: 'Surel atau kata sandi tidak cocok. Periksa huruf besar dan kecil, lalu coba lagi.',
    en: 'E-mail and password do not match. Check capital letters, then try again.',
  },
  password_wrong: {
    status: 400,
    id: 'Kata sandi sekarang tidak cocok. Ketik lagi kata sandi yang Anda pakai untuk masuk.',
    en: 'The present password does not match. Type again the one you sign in with.',
  },
  code_wrong: {
    status: 401,
    id: 'Kode tidak cocok atau sudah berganti. Ketik kode yang sedang tampil di ponsel Anda.',
    en: 'The code does not match or has changed. Type the one that shows on your phone now.',
  },
  invitation_of_another: {
    status: 403,
    id: 'Undangan ini untuk alamat surel lain. Pakai surel yang diundang, atau minta undangan baru kepada administrator daerah.',
    en: 'This invitation is for another e-mail address. Use the invited one, or ask the region administrator for a new invitation.',
  },
  last_administrator: {
    status: 409,
    id: 'Ini administrator terakhir daerah ini. Beri peran administrator kepada orang lain dahulu.',
    en: 'This is the last administrator of the region. Give the role to somebody else first.',
  },
  change_overtaken: {
    status: 409,
    id: 'Perubahan ini tidak dapat diurungkan lagi karena data orangnya sudah berubah sesudahnya. Urungkan dahulu perubahan yang lebih baru, atau pisahkan atau gabungkan lagi dengan tangan.',
    en: 'This change cannot be undone any more, since the person has changed after it. Undo the later change first, or split or merge by hand.',
  },
  already_answered: {
    status: 409,
    id: 'Pasangan ini sudah dijawab orang lain: {state}. Jawaban Anda tidak dipakai; lanjutkan ke pasangan berikutnya.',
    en: 'Somebody else has answered this pair already: {state}. Your answer was not used; go on with the next pair.',
  },
  rule_incomplete: {
    status: 422,
    id: 'Aturan ini belum lengkap: masa tunggu perlu jumlah bulan, dan batas paling banyak perlu angkanya. Lengkapi, lalu simpan lagi.',
    en: 'This rule is not complete: a cool-down needs its months, and a limit needs its number. Complete it and save again.',
  },
  check_limit: {
    status: 429,
    id: 'Batas pemeriksaan calon sudah tercapai ({most} calon {state}). Tunggu sampai longgar lagi, atau minta koordinator menambah batasnya.',
    en: 'The limit on checking candidates is reached ({most} candidates {state}). Wait until there is room again, or ask the coordinator to raise it.',
  },
  check_month: {
    status: 422,
    id: 'Calon diperiksa untuk bulan ini sampai {count} bulan ke depan. Pilih bulan di antaranya.',
    en: 'Candidates are checked for this month and up to {count} months ahead. Choose a month within.',
  },
  identifier_in_text: {
    status: 400,
    id: 'Tulisan ini memuat angka yang mungkin NIK atau nomor KK. Hapus angkanya: keperluan dan alasan tercatat terbuka, nomor orang tidak boleh ada di situ.',
    en: 'This text holds a number that may be a NIK or a family card. Remove it: purposes and reasons are logged in the open, and nobody’s number may stand there.',
  },
  unreadable_request: {
    status: 400,
    id: 'Kiriman ini tidak terbaca: mungkin unggahan terputus atau bentuknya salah. Muat ulang halaman, lalu kirim lagi.',
    en: 'This request cannot be read: the upload may have broken off, or its form is wrong. Reload the page and send again.',
  },
  too_large: {
    status: 413,
    id: 'Kiriman ini terlalu besar; batasnya 64 MB. Bagi berkasnya, lalu kirim satu per satu.',
    en: 'This request is too large; the limit is 64 MB. Split the file and send its parts one by one.',
  },
  too_many_rows: {
    status: 422,
    id: 'Daftar ini lebih panjang daripada yang muat di satu lembar kerja ({most} baris). Persempit dengan saringan, misalnya per kecamatan, lalu unduh lagi.',
    en: 'This list is longer than one sheet of a spreadsheet holds ({most} rows). Narrow it with filters, by district for example, and export again.',
  },
  unusable_text: {
    status: 400,
    id: 'Isian memuat huruf atau tanggal yang tidak dapat disimpan. Ketik ulang isian itu, lalu kirim lagi.',
    en: 'Some input holds a character or date that cannot be stored. Type it again and send.',
  },
  disk_full: {
    status: 507,
    id: 'Ruang simpan server penuh, jadi ini tidak tersimpan. Minta administrator mengosongkan ruang, lalu ulangi.',
    en: 'The server has no space left, so this was not saved. Ask the administrator to free some, then repeat.',
  },
  internal: {
    status: 500,
    id: 'Selaras gagal memproses permintaan ini dan sudah mencatatnya (nomor {requestId}). Tidak ada yang tersimpan. Coba lagi; bila tetap gagal, sampaikan nomor itu kepada administrator.',
    en: 'Selaras failed to process this request and has recorded it (number {requestId}). Nothing was saved. Try again; if it keeps failing, tell the administrator that number.',
  },
  ...LETTER_ERRORS,
  ...PARTNER_ERRORS,
  ...LIST_ERRORS,
  ...DWP_ERRORS,
  ...ORGANISATION_ERRORS,
  ...FOLLOWUP_ERRORS,
  ...GATHERING_ERRORS,
  ...FIELD_ERRORS,
  ...HOUSE_ERRORS,
  ...STRATEGIC_ERRORS,
  ...TRAINING_ERRORS,
  ...RESULT_ERRORS,
} as const satisfies Record<string, { status: number; id: string; en: string }>

export type ErrorCode = keyof typeof ERRORS
export type Language = 'id' | 'en'

const FILLED_WITH_WORDS: ReadonlySet<string> = new Set(['what', 'state', 'by'])

/** What fills a placeholder; a word of `ERROR_WORDS` in the reader's language, with a capital where it begins the sentence. */
function fillIn(key: string, value: unknown, language: Language, at: number): string {
  const word = FILLED_WITH_WORDS.has(key) ? ERROR_WORDS[String(value)]?.[language] : undefined
  if (word === undefined) return String(value ?? '…')
  return at === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

/** The sentence of an error code in one language, with its data filled in; a missing value shows as `…`. The browser's twin: request-error.ts. */
export function describeError(
  code: ErrorCode,
  language: Language,
  data: Readonly<Record<string, unknown>> = {},
): string {
  return ERRORS[code][language].replace(/\{(\w+)\}/g, (_, key: string, at: number) =>
    fillIn(key, data[key], language, at),
  )
}

const ErrorData = z.record(z.string(), z.unknown())

/** The oRPC error map of some codes, for `.errors()` of a route. */
export function errors<const C extends ErrorCode>(...codes: readonly C[]) {
  const entries = codes.map(
    (code) => [code, { status: ERRORS[code].status, message: ERRORS[code].en, data: ErrorData }] as const,
  )
  return Object.fromEntries(entries) as { [K in C]: { status: number; message: string; data: typeof ErrorData } }
}

/** The start of every route: the errors any route can answer with. A room adds its own by `.errors(errors(…))`. */
export const base = oc.errors(
  errors(
    'invalid_input',
    'unauthenticated',
    'forbidden',
    'not_found',
    'idempotency_reused',
    'too_many_requests',
    'unreadable_request',
    'too_large',
    'too_many_rows',
    'unusable_text',
    'disk_full',
    'internal',
  ),
)
