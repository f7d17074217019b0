import { isOneSlip } from '../names/slips.ts'
import { NONE, type ReadNumber, STUB, VALID } from './read-number.ts'

/** From closest to farthest; the index is the level's number. */
export const NIK_LEVELS = [
  'same',
  'sameButDoubtful',
  'rounded',
  'slip',
  'neighbour',
  'isOthersCard',
  'startFits',
  'otherAndOdd',
  'other',
] as const
type NikLevel = (typeof NIK_LEVELS)[number]
/** 40 added to the day, in a number whose last four digits are month and year. */
const FORTY_DAYS = 400_000
const SERIAL_AT = 12
const ROUNDED_AT = 15
/** Twins and people registered one after the other have serials this close. */
const NEIGHBOURS = 4

/** How two NIK stand to each other, without their rows; null where a side says nothing. */
export function compareNik(a: ReadNumber, b: ReadNumber): NikLevel | null {
  if (a.worth === NONE || b.worth === NONE) return null
  if (a.worth === STUB || b.worth === STUB) return compareStub(a.digits, b.digits)
  if (a.digits === b.digits) return 'same'
  if (isRounded(a.digits, b.digits)) return 'rounded'
  const sure = a.worth === VALID && b.worth === VALID
  if (sure && bornTogether(a.digits, b.digits)) {
    const apart = Math.abs(Number(a.digits.slice(SERIAL_AT)) - Number(b.digits.slice(SERIAL_AT)))
    if (apart <= NEIGHBOURS) return 'neighbour'
  }
  if (isOneSlip(a.digits, b.digits)) return 'slip'
  return sure ? 'other' : 'otherAndOdd'
}

/** Registered in one kecamatan with one birth date, brother and sister (whose day has 40 added) too. */
function bornTogether(a: string, b: string): boolean {
  const apart = Math.abs(Number(a.slice(0, SERIAL_AT)) - Number(b.slice(0, SERIAL_AT)))
  return apart === 0 || apart === FORTY_DAYS
}

/** A spreadsheet keeps fifteen digits of a number; the sixteenth becomes 0. */
const isRounded = (a: string, b: string) =>
  a.length === b.length && (a.endsWith('0') || b.endsWith('0')) && a.slice(0, ROUNDED_AT) === b.slice(0, ROUNDED_AT)

function compareStub(a: string, b: string): NikLevel {
  const known = Math.min(a.length, b.length)
  if (a.slice(0, known) !== b.slice(0, known)) return 'otherAndOdd'
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= SERIAL_AT && long.slice(SERIAL_AT, ROUNDED_AT) === '000' ? 'rounded' : 'startFits'
}

/** From closest to farthest. */
export const KK_LEVELS = ['same', 'slip', 'other'] as const

/** How two family-card numbers stand to each other; null where a side says nothing. */
export function compareKk(a: ReadNumber, b: ReadNumber): (typeof KK_LEVELS)[number] | null {
  if (a.worth === NONE || b.worth === NONE || a.worth === STUB || b.worth === STUB) return null
  if (a.digits === b.digits) return 'same'
  return isRounded(a.digits, b.digits) || isOneSlip(a.digits, b.digits) ? 'slip' : 'other'
}
