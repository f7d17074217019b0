import type { LineMark, LineNote, Piece } from '#contract/matching/questions.ts'
import { join } from './mark-differences.ts'

/** How two numbers of a person compare: which digits differ is shown, the digits themselves are not. */
export interface DigitsCompared {
  readonly mark: LineMark
  readonly notes: readonly LineNote[]
  readonly a: Piece[]
  readonly b: Piece[]
}

/** A spreadsheet keeps 15 digits of a number and writes zeros for the rest; `3.50713E+15` keeps six. */
const LEAST_ROUNDED_PREFIX = 5

/** `3.50713E+15` in digits; others as they are. */
function written(digits: string): string {
  const found = /^(\d)[.,](\d+)E\+?(\d+)$/i.exec(digits)
  return found ? `${found[1]}${found[2]}`.padEnd(Number(found[3]) + 1, '0') : digits
}

const isRounded = (digits: string, other: string) => {
  const kept = digits.replace(/0+$/, '')
  return (
    digits.length === other.length &&
    kept.length >= LEAST_ROUNDED_PREFIX &&
    kept.length < digits.length &&
    other.startsWith(kept.slice(0, -1)) &&
    Math.abs(Number(other.slice(0, kept.length)) - Number(kept)) <= 1
  )
}

const differing = (a: string, b: string): number[] => [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))

function isSwap(a: string, b: string, at: readonly number[]): boolean {
  const [first = -1, second = -1] = at
  return at.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** What is shown of a number: `maskNumber` or `maskPhone`. */
export type Mask = (digits: string | null) => string | null

/** The masked digits in pieces; a mask that hides how many there are shows no single one. */
function hide(digits: string, mask: Mask, isDifferent: (at: number) => boolean): Piece[] {
  const shown = mask(digits) ?? ''
  if (shown.length !== digits.length) return shown ? [{ text: shown, differs: isDifferent(0) }] : []
  return join([...shown].map((text, at) => ({ text, differs: isDifferent(at) })))
}

/** Compares NIK, family-card or phone digits; null: that side has none. */
export function compareDigits(givenA: string | null, givenB: string | null, mask: Mask): DigitsCompared {
  const [a, b] = [givenA && written(givenA), givenB && written(givenB)]
  const whole = (digits: string | null, differs: boolean) => (digits ? hide(digits, mask, () => differs) : [])
  if (!a || !b) return { mark: 'unknown', notes: [], a: whole(a, false), b: whole(b, false) }
  if (a === b) return { mark: 'same', notes: [], a: whole(a, false), b: whole(b, false) }
  const at = a.length === b.length ? differing(a, b) : []
  const shown = (notes: readonly LineNote[]): DigitsCompared => ({
    mark: 'nearly',
    notes,
    a: hide(a, mask, (n) => at.includes(n)),
    b: hide(b, mask, (n) => at.includes(n)),
  })
  if (isRounded(a, b) || isRounded(b, a)) return shown(['excel_rounded'])
  if (at.length === 1) return shown(['one_digit'])
  if (isSwap(a, b, at)) return shown(['digits_swapped'])
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 6 && short.length < long.length && (long.startsWith(short) || long.endsWith(short)))
    return { mark: 'nearly', notes: ['incomplete'], a: whole(a, false), b: whole(b, false) }
  return a.length === b.length
    ? { ...shown([]), mark: 'other' }
    : { mark: 'other', notes: [], a: whole(a, true), b: whole(b, true) }
}
