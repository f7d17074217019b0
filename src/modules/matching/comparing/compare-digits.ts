import type { LineMark, LineNote, Piece } from '#contract/matching/questions.ts'
import { join } from './mark-differences.ts'

/** How two numbers of a person compare: which digits differ is shown, the digits themselves are not. */
export interface DigitsCompared {
  readonly mark: LineMark
  readonly notes: readonly LineNote[]
  readonly a: Piece[]
  readonly b: Piece[]
}

const HIDDEN = '•'
/** A spreadsheet keeps 15 digits of a number and writes zeros for the rest; `3.50713E+15` keeps six. */
const LEAST_ROUNDED_PREFIX = 5

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

const hide = (digits: string, isDifferent: (at: number) => boolean): Piece[] =>
  join([...digits].map((digit, at) => ({ text: at < 4 ? digit : HIDDEN, differs: isDifferent(at) })))

const whole = (digits: string, differs: boolean) => hide(digits, () => differs)

/** Compares NIK, family-card or phone digits; null: that side has none. The first four digits (the region) stay readable, others are hidden. */
export function compareDigits(a: string | null, b: string | null): DigitsCompared {
  if (!a || !b) return { mark: 'unknown', notes: [], a: whole(a ?? '', false), b: whole(b ?? '', false) }
  if (a === b) return { mark: 'same', notes: [], a: whole(a, false), b: whole(b, false) }
  const at = a.length === b.length ? differing(a, b) : []
  const shown = (notes: readonly LineNote[]): DigitsCompared => ({
    mark: 'nearly',
    notes,
    a: hide(a, (n) => at.includes(n)),
    b: hide(b, (n) => at.includes(n)),
  })
  if (isRounded(a, b) || isRounded(b, a)) return shown(['excel_rounded'])
  if (at.length === 1) return shown(['one_digit'])
  if (isSwap(a, b, at)) return shown(['digits_swapped'])
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 6 && short.length < long.length && (long.startsWith(short) || long.endsWith(short)))
    return { mark: 'nearly', notes: ['incomplete'], a: whole(a, false), b: whole(b, false) }
  return { mark: 'other', notes: [], a: whole(a, true), b: whole(b, true) }
}
