import type { Disability } from '#contract/training/shapes.ts'

/** Words by which lists name a kind of UU 8/2016; the first that fits counts, several kinds are *multiple*. */
const WORDS: readonly (readonly [Disability, RegExp])[] = [
  ['multiple', /ganda|multi/i],
  ['physical', /fisik|daksa|lumpuh|amputasi|kusta|cerebral|kursi roda/i],
  ['intellectual', /intelektual|grahita|\bdown\b/i],
  ['mental', /\bmental|odgj|psikososial|laras|autis|bipolar|skizo/i],
  ['sensory', /sensorik|netra|rungu|wicara|\b(tuli|bisu|buta)\b/i],
]

/** The kinds of disability that a list's words name; none where they name none that is known. */
export function readDisability(words: string): Disability[] {
  const kinds = WORDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind)
  if (kinds.includes('multiple') || kinds.length > 1) return ['multiple']
  return kinds
}
