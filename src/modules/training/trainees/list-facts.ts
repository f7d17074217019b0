import type { Disability } from '#contract/training/shapes.ts'

/** Codes of the room lists and words as files write them, by kind of UU 8/2016; several kinds are *multiple*. */
const WORDS: readonly (readonly [Disability, RegExp])[] = [
  ['multiple', /ganda|multi/i],
  ['physical', /physical|fisik|daksa|lumpuh|amputasi|kusta|cerebral|kursi roda/i],
  ['intellectual', /intell?e[ck]tual|grahita|\bdown\b/i],
  ['mental', /\bmental|odgj|psikososial|laras|autis|bipolar|skizo/i],
  ['sensory', /sensor|visual|hearing|netra|rungu|wicara|\b(tuli|bisu|buta)\b/i],
]

/** The kinds of disability that a list's words name; none where they name none that is known. */
export function readDisability(words: string): Disability[] {
  const kinds = WORDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind)
  if (kinds.includes('multiple') || kinds.length > 1) return ['multiple']
  return kinds
}

/** As lists keep them, in the words of a form. */
const EDUCATIONS: Readonly<Record<string, string>> = {
  none: 'Tidak sekolah',
  primary_unfinished: 'Tidak tamat SD',
  primary: 'SD',
  lower_secondary: 'SMP',
  upper_secondary: 'SMA/SMK',
  diploma_1_2: 'D1–D2',
  diploma_3: 'D3',
  bachelor: 'D4/S1',
  master: 'S2',
  doctor: 'S3',
}

/** The last education as a list keeps it, in words; what is no code stays as it is written. */
export const educationInWords = (education: string): string => (EDUCATIONS[education] ?? education).slice(0, 100)
