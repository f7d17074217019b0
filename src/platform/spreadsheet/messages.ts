import { columnLetters } from './column-letters.ts'
import type { ForeignKind, SpreadsheetProblem } from './errors.ts'
import type { ValueProblem } from './values.ts'

export type Language = 'id' | 'en'
type Problem = SpreadsheetProblem | ValueProblem
type Code = Problem['code']

/** A problem said to a person: what happened, where (empty when the whole file is meant), what to do now. */
export interface Description {
  readonly what: string
  readonly where: string
  readonly now: string
}

type Sentences = Readonly<Record<Language, readonly [what: string, now: string]>>

/** `{name}` stands for data of the problem; numbers are written the way of the language. */
const SENTENCES: Readonly<Record<Code, Sentences>> = {
  file_missing: {
    id: ['Berkas tidak ditemukan atau tidak dapat dibuka.', 'Periksa nama dan letak berkas, lalu coba lagi.'],
    en: ['The file was not found or cannot be opened.', 'Check its name and place, then try again.'],
  },
  file_empty: {
    id: ['Berkas kosong.', 'Pilih berkas yang berisi baris judul kolom dan data.'],
    en: ['The file is empty.', 'Choose a file with a header row and data.'],
  },
  file_too_large: {
    id: [
      'Berkas berukuran {bytes}; batasnya {limit}.',
      'Bagi berkas menjadi beberapa bagian, atau hapus gambar di dalamnya.',
    ],
    en: ['The file has {bytes}; the limit is {limit}.', 'Split it into parts, or remove the pictures in it.'],
  },
  wrong_file_type: {
    id: [
      'Berkas ini {found}, bukan lembar kerja .xlsx atau .csv.',
      'Buka berkas dengan Excel atau LibreOffice, simpan sebagai .xlsx, lalu unggah hasilnya.',
    ],
    en: [
      'This file is {found}, not an .xlsx or .csv spreadsheet.',
      'Open it with Excel or LibreOffice, save it as .xlsx, and upload that.',
    ],
  },
  password_protected: {
    id: [
      'Berkas dikunci dengan kata sandi.',
      'Buka berkas, hapus kata sandinya (Berkas → Info → Lindungi), simpan, lalu unggah lagi.',
    ],
    en: [
      'The file is locked with a password.',
      'Open it, remove the password (File → Info → Protect), save, and upload again.',
    ],
  },
  file_broken: {
    id: [
      'Berkas .xlsx rusak atau tidak lengkap.',
      'Unduh atau salin ulang berkas; jika masih bisa dibuka di Excel, simpan dengan nama baru lalu unggah.',
    ],
    en: [
      'The .xlsx file is damaged or incomplete.',
      'Download or copy it again; if Excel still opens it, save it under a new name and upload that.',
    ],
  },
  zip_bomb: {
    id: [
      'Isi berkas jauh lebih besar daripada ukurannya, sehingga tidak aman dibuka.',
      'Salin datanya ke lembar kerja baru, simpan sebagai .xlsx, lalu unggah.',
    ],
    en: [
      'The content is far larger than the file, so it is not safe to open.',
      'Copy the data into a new spreadsheet, save it as .xlsx, and upload that.',
    ],
  },
  zip_unsafe_name: {
    id: [
      'Berkas memuat nama bagian yang tidak aman.',
      'Salin datanya ke lembar kerja baru, simpan sebagai .xlsx, lalu unggah.',
    ],
    en: [
      'The file contains an unsafe part name.',
      'Copy the data into a new spreadsheet, save it as .xlsx, and upload that.',
    ],
  },
  xml_forbidden: {
    id: [
      'Berkas memuat perintah XML yang tidak diizinkan.',
      'Salin datanya ke lembar kerja baru, simpan sebagai .xlsx, lalu unggah.',
    ],
    en: [
      'The file contains XML instructions that are not allowed.',
      'Copy the data into a new spreadsheet, save it as .xlsx, and upload that.',
    ],
  },
  too_many_rows: {
    id: ['Lembar memuat lebih dari {limit} baris.', 'Bagi datanya menjadi beberapa berkas.'],
    en: ['The sheet has more than {limit} rows.', 'Split the data into several files.'],
  },
  too_many_columns: {
    id: ['Baris memuat lebih dari {limit} kolom.', 'Hapus isi kolom yang tidak diperlukan di sebelah kanan.'],
    en: ['The row has more than {limit} columns.', 'Remove what is not needed on the right-hand side.'],
  },
  cell_too_long: {
    id: ['Isi sel lebih dari {limit} huruf.', 'Pendekkan isinya, atau periksa apakah beberapa baris tergabung.'],
    en: ['The cell has more than {limit} characters.', 'Shorten it, or check whether several rows run together.'],
  },
  text_too_large: {
    id: ['Teks di dalam berkas terlalu besar.', 'Bagi datanya menjadi beberapa berkas.'],
    en: ['The text in the file is too large.', 'Split the data into several files.'],
  },
  text_undecodable: {
    id: [
      'Ada huruf yang tidak dapat dibaca sebagai {encoding}.',
      'Simpan ulang dari Excel sebagai "CSV UTF-8", atau unggah berkas .xlsx.',
    ],
    en: [
      'There is a character that cannot be read as {encoding}.',
      'Save it again from Excel as "CSV UTF-8", or upload the .xlsx file.',
    ],
  },
  not_text: {
    id: ['Berkas ini bukan teks: di dalamnya ada data biner.', 'Pilih berkas .csv atau .xlsx yang benar.'],
    en: ['This file is not text: there is binary data in it.', 'Choose the right .csv or .xlsx file.'],
  },
  quote_not_closed: {
    id: ['Tanda kutip (") dibuka tetapi tidak ditutup.', 'Tutup atau hapus tanda kutip itu, lalu unggah lagi.'],
    en: ['A quotation mark (") opens and is never closed.', 'Close or remove it, then upload again.'],
  },
  quote_misplaced: {
    id: ['Ada tulisan sesudah tanda kutip (") penutup.', 'Tulis tanda kutip di dalam isi dua kali (""), atau hapus.'],
    en: [
      'There is text behind a closing quotation mark (").',
      'Write a quotation mark inside the text twice (""), or remove it.',
    ],
  },
  value_missing: {
    id: ['Isinya kosong.', 'Lengkapi sel ini.'],
    en: ['It is empty.', 'Fill in this cell.'],
  },
  date_unrecognised: {
    id: ['Ini bukan tanggal yang dikenali.', 'Tulis seperti 10/02/2026 atau 10 Februari 2026.'],
    en: ['This is not a date we know.', 'Write it like 10/02/2026 or 10 Februari 2026 (day first).'],
  },
  date_impossible: {
    id: ['Tanggal ini tidak ada di kalender.', 'Periksa hari dan bulannya.'],
    en: ['This date does not exist in the calendar.', 'Check the day and the month.'],
  },
  date_month_first: {
    id: ['Tanggal ini tampaknya ditulis dengan bulan lebih dahulu.', 'Tulis hari lebih dahulu, misalnya 31/12/2026.'],
    en: ['This date seems to have the month first.', 'Write the day first, for example 31/12/2026.'],
  },
  date_out_of_range: {
    id: ['Tahunnya di luar {from}–{to}.', 'Periksa tahunnya.'],
    en: ['The year is outside {from}–{to}.', 'Check the year.'],
  },
  number_unrecognised: {
    id: ['Ini bukan angka yang dikenali.', 'Tulis angka saja, misalnya 1500000 atau 1.500.000,50.'],
    en: ['This is not a number we know.', 'Write digits only, for example 1500000 or 1.500.000,50.'],
  },
  number_ambiguous: {
    id: ['Angka ini dapat berarti {one} atau {other}.', 'Tulis tanpa pemisah ribuan.'],
    en: ['This number can mean {one} or {other}.', 'Write it without thousands separators.'],
  },
  number_scientific: {
    id: [
      'Angka ini tersimpan dalam bentuk ilmiah (E+), sehingga angka belakangnya hilang.',
      'Ambil angka aslinya dan simpan kolom ini sebagai teks.',
    ],
    en: [
      'This number is stored in scientific form (E+), so its last digits are lost.',
      'Take the original and keep this column as text.',
    ],
  },
  number_digits_lost: {
    id: [
      'Angka ini lebih dari 15 digit; Excel mengganti sisanya dengan nol.',
      'Ambil angka aslinya dan simpan kolom ini sebagai teks.',
    ],
    en: [
      'This number has more than 15 digits; Excel replaced the rest with zeros.',
      'Take the original and keep this column as text.',
    ],
  },
  number_not_whole: {
    id: ['Angka ini harus bulat.', 'Tulis tanpa angka di belakang koma.'],
    en: ['This number must be whole.', 'Write it without decimals.'],
  },
}

const FOUND: Readonly<Record<ForeignKind, Readonly<Record<Language, string>>>> = {
  xls: { id: 'buku kerja Excel lama (.xls)', en: 'an old Excel workbook (.xls)' },
  xlsb: { id: 'buku kerja biner Excel (.xlsb)', en: 'a binary Excel workbook (.xlsb)' },
  ods: { id: 'lembar kerja OpenDocument (.ods)', en: 'an OpenDocument spreadsheet (.ods)' },
  docx: { id: 'dokumen Word (.docx)', en: 'a Word document (.docx)' },
  pptx: { id: 'presentasi PowerPoint (.pptx)', en: 'a PowerPoint presentation (.pptx)' },
  zip: { id: 'arsip zip', en: 'a zip archive' },
  pdf: { id: 'dokumen PDF', en: 'a PDF document' },
  image: { id: 'gambar', en: 'a picture' },
  html: { id: 'halaman web (HTML) yang diberi nama .xls', en: 'a web page (HTML) named .xls' },
  xml: { id: 'berkas XML', en: 'an XML file' },
  rtf: { id: 'dokumen teks (.rtf)', en: 'a text document (.rtf)' },
  unknown: { id: 'jenis yang tidak dikenal', en: 'of an unknown kind' },
}

const PLACE_NAMES = { id: ['lembar', 'baris', 'kolom'], en: ['sheet', 'row', 'column'] } as const

/** Says a problem in a language. `sheetName` replaces the number of the sheet where the caller knows its name. */
export function describe(problem: Problem, language: Language, sheetName?: string): Description {
  const data: Record<string, unknown> = { ...problem }
  const [what, now] = SENTENCES[problem.code][language]
  return { what: fill(what, data, language), where: place(data, language, sheetName), now }
}

function fill(sentence: string, data: Record<string, unknown>, language: Language): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = data[name]
    if (name === 'found') return FOUND[value as ForeignKind][language]
    if (typeof value !== 'number') return String(value)
    if (name === 'from' || name === 'to') return String(value)
    const megabytes = name === 'bytes' || (name === 'limit' && 'bytes' in data)
    const shown = (megabytes ? value / 1_048_576 : value).toLocaleString(language, {
      maximumFractionDigits: megabytes ? 1 : 3,
    })
    return megabytes ? `${shown} MB` : shown
  })
}

function place(data: Record<string, unknown>, language: Language, sheetName: string | undefined): string {
  const [sheet, row, column] = PLACE_NAMES[language]
  const parts: string[] = []
  if (typeof data.sheet === 'number') parts.push(sheetName ? `${sheet} "${sheetName}"` : `${sheet} ${data.sheet}`)
  if (typeof data.row === 'number') parts.push(`${row} ${data.row}`)
  if (typeof data.column === 'number') parts.push(`${column} ${columnLetters(data.column)}`)
  return parts.join(', ')
}
