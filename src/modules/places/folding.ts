import type { AreaKind } from './area.ts'

/** Old spelling (before 1972) still met in names; applied to both sides of every comparison. Source: EYD 1972. */
const RENEWED: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
]

const MARKS = /\p{M}/gu
// Ja"an, Sa'diah: an apostrophe stands for a glottal stop and is left out, or written in many ways.
const APOSTROPHES = /['"`’‘´ʼ]/g

/** A text as words to compare: lower case, no accents, apostrophes or punctuation, old spelling renewed. */
export function foldWords(text: string): string[] {
  let folded = text.normalize('NFKD').replace(MARKS, '').replace(APOSTROPHES, '').toLowerCase()
  for (const [old, now] of RENEWED) folded = folded.replace(old, now)
  return folded.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}

/** The key of a name: its folded words joined, so that *Karang Ploso* is *Karangploso*. */
export const searchKey = (name: string): string => foldWords(name).join('')

/** What a word before a name says of its kind, written out or shortened as offices do. */
const KIND_WORDS: Readonly<Record<string, readonly AreaKind[]>> = {
  provinsi: ['provinsi'],
  propinsi: ['provinsi'],
  prov: ['provinsi'],
  prop: ['provinsi'],
  kabupaten: ['kabupaten'],
  kab: ['kabupaten'],
  kota: ['kota'],
  kotamadya: ['kota'],
  kodya: ['kota'],
  kotif: ['kota'],
  kecamatan: ['kecamatan'],
  kec: ['kecamatan'],
  kcmtn: ['kecamatan'],
  distrik: ['kecamatan'],
  kelurahan: ['kelurahan'],
  kel: ['kelurahan'],
  kalurahan: ['desa', 'kelurahan'],
  desa: ['desa', 'desa adat'],
  ds: ['desa', 'desa adat'],
  kampung: ['desa', 'desa adat'],
  kamp: ['desa', 'desa adat'],
  nagari: ['desa'],
  gampong: ['desa'],
  pekon: ['desa'],
}

/** The kinds that a folded word announces; undefined when it is no such word. */
export const kindsOf = (word: string): readonly AreaKind[] | undefined =>
  Object.hasOwn(KIND_WORDS, word) ? KIND_WORDS[word] : undefined
