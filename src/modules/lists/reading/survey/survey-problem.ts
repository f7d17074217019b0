import type { Language } from '#contract/errors.ts'

type Words = Readonly<Record<Language, readonly [what: string, now: string]>>

const WORDS = {
  hidden_sheet: {
    id: [
      'Lembar tersembunyi “{sheet}” berisi data dan tidak dibaca.',
      'Centang lembar itu bila memang bagian dari daftar.',
    ],
    en: ['The hidden sheet “{sheet}” holds data and is not read.', 'Tick it if it belongs to the list.'],
  },
  no_header: {
    id: [
      'Lembar “{sheet}” tidak berjudul kolom; arti kolom diduga dari isinya.',
      'Periksa arti tiap kolom sebelum melanjutkan.',
    ],
    en: [
      'Sheet “{sheet}” has no header; what its columns mean is guessed from their values.',
      'Check each column before going on.',
    ],
  },
  no_name_column: {
    id: ['Tidak ada kolom nama yang dikenali di lembar “{sheet}”.', 'Tunjuk kolom yang berisi nama orang.'],
    en: ['No column of names was recognised on sheet “{sheet}”.', 'Point at the column that holds the names.'],
  },
  swapped_headers: {
    id: [
      'Di lembar “{sheet}” judul kolom nama dan nomornya tertukar; dibaca menurut isinya.',
      'Periksa kedua kolom itu sebelum melanjutkan.',
    ],
    en: [
      'On sheet “{sheet}” the headers of name and number stand over each other; they are read by their values.',
      'Check both columns before going on.',
    ],
  },
  only_totals: {
    id: ['Berkas ini hanya berisi rekapitulasi, tanpa nama orang.', 'Unggah daftar by name by address-nya.'],
    en: ['This file holds totals only, no names of people.', 'Upload the list by name and address.'],
  },
  no_table: {
    id: ['Tidak ada tabel yang dikenali di berkas ini.', 'Tunjuk baris judul kolomnya, atau unggah berkas yang benar.'],
    en: ['No table was recognised in this file.', 'Point at the header row, or upload the right file.'],
  },
  no_rows: {
    id: ['Tidak ada baris berisi orang di berkas ini.', 'Periksa apakah berkasnya benar dan sudah tersimpan.'],
    en: ['No row of this file names a person.', 'Check that it is the right file and was saved.'],
  },
} as const satisfies Record<string, Words>

/** Something about the file or one of its sheets that the person should know before going on; `sheet` is its name. */
export interface SurveyProblem {
  readonly code: keyof typeof WORDS
  readonly sheet: string | null
}

/** A problem said to a person: what is the case and what to do now. */
export function describeSurveyProblem(
  { code, sheet }: SurveyProblem,
  language: Language,
): { what: string; now: string } {
  const [what, now] = WORDS[code][language]
  return { what: what.replace('{sheet}', (sheet ?? '').trim()), now }
}
