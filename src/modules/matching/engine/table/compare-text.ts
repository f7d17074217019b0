import { slipsBetween } from '../names/slips.ts'

const PREFIX_AT_MOST = 4
const PREFIX_BONUS = 0.1

/** Jaro-Winkler similarity, 0 to 1 (Winkler 1990). */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const takenA = new Uint8Array(a.length)
  const takenB = new Uint8Array(b.length)
  let common = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = Math.max(0, i - reach); j < Math.min(b.length, i + reach + 1); j++) {
      if (takenB[j] || a.charCodeAt(i) !== b.charCodeAt(j)) continue
      takenA[i] = 1
      takenB[j] = 1
      common++
      break
    }
  }
  if (common === 0) return 0
  let moved = 0
  let j = 0
  for (let i = 0; i < a.length; i++) {
    if (!takenA[i]) continue
    while (!takenB[j]) j++
    if (a.charCodeAt(i) !== b.charCodeAt(j)) moved++
    j++
  }
  const jaro = (common / a.length + common / b.length + (common - moved / 2) / common) / 3
  let prefix = 0
  while (prefix < Math.min(PREFIX_AT_MOST, a.length, b.length) && a.charCodeAt(prefix) === b.charCodeAt(prefix))
    prefix++
  return jaro + prefix * PREFIX_BONUS * (1 - jaro)
}

/** From closest to farthest. */
export const TEXT_LEVELS = [
  'same',
  'slip',
  'twoSlips',
  'contained',
  'similar',
  'wordsShared',
  'alike',
  'other',
] as const

const SIMILAR = 0.88
const ALIKE = 0.75
const LETTERS_FOR_TWO_SLIPS = 6
const LETTERS_OF_PART = 3

/** How two normalised texts stand to each other; an index into TEXT_LEVELS. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0
  const slips = slipsBetween(a, b)
  const short = Math.min(a.length, b.length)
  if (slips === 1 && short > 2) return 1
  if (slips === 2 && short >= LETTERS_FOR_TWO_SLIPS) return 2
  if (isPart(a, b) || isPart(b, a)) return 3
  const similarity = jaroWinkler(a, b)
  if (similarity >= SIMILAR) return 4
  if (sharesWord(a, b)) return 5
  return similarity >= ALIKE ? 6 : 7
}

/** An initial, a beginning or whole words of the other. */
function isPart(part: string, whole: string): boolean {
  if (part.length >= whole.length) return false
  if (part.length === 1) return whole.startsWith(part)
  return part.length >= LETTERS_OF_PART && (whole.startsWith(part) || whole.endsWith(` ${part}`))
}

const sharesWord = (a: string, b: string) => {
  const words = new Set(a.split(' '))
  return b.split(' ').some((word) => word.length > 2 && words.has(word))
}

/** From closest to farthest. */
export const DATE_LEVELS = ['same', 'swapped', 'slip', 'twoPartsSame', 'sameYear', 'nearYear', 'other'] as const

const DECADE = 10

/** Dates as yyyymmdd; an index into DATE_LEVELS. */
export function compareDates(a: number, b: number): number {
  if (a === b) return 0
  const [yearA, monthA, dayA] = [Math.floor(a / 10_000), Math.floor(a / 100) % 100, a % 100]
  const [yearB, monthB, dayB] = [Math.floor(b / 10_000), Math.floor(b / 100) % 100, b % 100]
  if (yearA === yearB && monthA === dayB && dayA === monthB) return 1
  if (slipsBetween(String(a), String(b)) === 1) return 2
  if (Number(yearA === yearB) + Number(monthA === monthB) + Number(dayA === dayB) === 2) return 3
  if (yearA === yearB) return 4
  return Math.abs(yearA - yearB) <= DECADE ? 5 : 6
}

/** From closest to farthest. */
export const CODE_LEVELS = ['same', 'slip', 'twoSlips', 'sameStart', 'other'] as const

/** Identifiers, phones and postcodes, bare of spaces; an index into CODE_LEVELS. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0
  const slips = slipsBetween(a, b)
  if (slips === 1) return 1
  if (slips === 2 && Math.min(a.length, b.length) > LETTERS_FOR_TWO_SLIPS - 2) return 2
  return a.slice(0, 2) === b.slice(0, 2) ? 3 : 4
}
