import type { Disability } from '#contract/training/shapes.ts'

/** Words by which lists name a kind of UU 8/2016; the first that fits counts, several kinds are *multiple*. */
const WORDS: readonly (readonly [Disability, RegExp])[] = [
  ['multiple', /\b(ganda|multi)/i],
  ['physical', /\b(fisik|daksa|lumpuh|amputasi|kusta|cerebral|cp|kursi roda)/i],
  ['intellectual', /\b(intelektual|grahita|down ?syndrome|down)\b/i],
  ['mental', /\b(mental|odgj|psikososial|laras|autis|bipolar|skizo)/i],
  ['sensory', /\b(sensorik|netra|rungu|wicara|tuli|bisu|buta)/i],
]

/** The kinds of disability that a list's words name; none where they name none that is known. */
export function readDisability(words: string): Disability[] {
  const kinds = WORDS.filter(([, pattern]) => pattern.test(words)).map(([kind]) => kind)
  if (kinds.includes('multiple') || kinds.length > 1) return ['multiple']
  return kinds
}
