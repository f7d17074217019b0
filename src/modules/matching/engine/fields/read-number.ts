/** What a written NIK or KK is worth. */
export const NONE = 0
/** Sixteen digits with a real date in them. */
export const VALID = 1
/** Not sixteen digits, or no date that exists: a slip somewhere. */
export const ODD = 2
/** The end is gone: 3.50713E+15 keeps six digits, …0000 keeps twelve. */
export const STUB = 3

/** A NIK or KK as it can be compared. */
export interface ReadNumber {
  readonly worth: number
  /** The digits that are known. */
  readonly digits: string
}

const NOTHING: ReadNumber = { worth: NONE, digits: '' }
const LETTERS: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  S: '5',
  B: '8',
  Z: '2',
}
const LENGTH = 16
const WHOLE = /^\d{16}$/
const SERIAL_AT = 12
const MOST_LETTERS = 2
const LEAST_DIGITS = 14
const MOST_DIGITS = 18
const LEAST_DIGITS_OF_STUB = 6
const FORTY = 40

/**
 * Reads a NIK or a family-card number: apostrophes, spaces, dots and a `.0` at the end fall away, letters for digits are turned back,
 * `3,50713E+15` leaves its first digits. Numbers that nobody has (all one digit, 1234567890123456, zeros after the area code) are none.
 */
export function readNumber(written: string | null | undefined): ReadNumber {
  if (!written) return NOTHING
  if (WHOLE.test(written)) return weigh(written)
  const text = written.trim().toUpperCase()
  const scientific = /^(\d)[.,](\d+)E\+?15$/.exec(text)
  if (scientific) {
    const digits = `${scientific[1]}${scientific[2]}`
    return digits.length >= LEAST_DIGITS_OF_STUB ? { worth: STUB, digits: digits.slice(0, LENGTH) } : NOTHING
  }
  const bare = text.replace(/\.0+$/, '').replace(/[^0-9A-Z|]/g, '')
  const letters = bare.replace(/\d/g, '').length
  if (letters > MOST_LETTERS || bare.length < LEAST_DIGITS || bare.length > MOST_DIGITS) return NOTHING
  const digits = letters === 0 ? bare : bare.replace(/\D/g, (letter) => LETTERS[letter] ?? letter)
  return /\D/.test(digits) ? NOTHING : weigh(digits)
}

function weigh(digits: string): ReadNumber {
  if (isInvented(digits)) return NOTHING
  if (digits.length !== LENGTH) return { worth: ODD, digits }
  if (digits.endsWith('0000')) return hasDate(digits) ? { worth: STUB, digits: digits.slice(0, SERIAL_AT) } : NOTHING
  return { worth: hasDate(digits) ? VALID : ODD, digits }
}

const isInvented = (digits: string) =>
  (digits.endsWith('0') || digits.endsWith(digits[0] ?? '') || digits.startsWith('12345')) && INVENTED.test(digits)

const INVENTED = /^(?:(\d)\1+|1234567890\d*|\d{4,6}0{10,12})$/

/** DDMMYY at the seventh digit; a woman's day has 40 added. */
function hasDate(digits: string): boolean {
  const written = Number(digits.slice(6, 8))
  const day = written > FORTY ? written - FORTY : written
  const month = Number(digits.slice(8, 10))
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month)
}

const daysIn = (month: number) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)

/** The birth date in a NIK: day and month, the year's last two digits, the sex. Null where it holds none. */
export function birthInNik({
  worth,
  digits,
}: ReadNumber): { day: number; month: number; year: number; sex: 'L' | 'P' } | null {
  if (digits.length < SERIAL_AT || (worth !== VALID && worth !== STUB)) return null
  const written = Number(digits.slice(6, 8))
  return {
    day: written > FORTY ? written - FORTY : written,
    month: Number(digits.slice(8, 10)),
    year: Number(digits.slice(10, 12)),
    sex: written > FORTY ? 'P' : 'L',
  }
}
