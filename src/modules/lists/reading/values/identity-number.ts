import { readNikDate } from '#modules/people/index.ts'
import type { IdentityNumber, NumberFlag } from './person-values.ts'
import { mend } from './text.ts'

/** Digits of a NIK and of a family card. Source: PP 40/2019 and Permendagri on the NIK; no check digit exists. */
const LENGTH = 16
/** A spreadsheet keeps this many digits of a number. */
const KEPT_DIGITS = 15

/**
 * First two digits a NIK may have: every province there has been, since a NIK is kept for life and a region's database need not hold the others. The 38 of
 * Kepmendagri 300.2.2-2138/2025; 54 was Timor Timur until 1999; 97 is the code of Papua Pegunungan with the statistical office.
 */
const PROVINCES = new Set(
  '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 54 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96 97'.split(
    ' ',
  ),
)

const SCIENTIFIC = /^(\d)[.,](\d{1,14})\s?e\s?\+?\s?(\d{1,2})$/i
const MASKED = /^(\d{4,12})[\s.-]*[x*#•]{3,}\d*$/i

/**
 * Reads a NIK or family card as written: apostrophe, spaces and dots, `…0001.0`, `3,50713E+15`, letters for digits. Undefined when nothing is written;
 * a text that is no number at all keeps no digits. `digitsLost` comes from the spreadsheet.
 */
export function readIdentityNumber(text: string, digitsLost = false): IdentityNumber | undefined {
  const written = mend(text)
  const bare = written.replace(/^['’‘`"]+|['’‘`"]+$/g, '').trim()
  if (
    /^(?:[-–—_./\\?*…\s]*|0{1,5}|n ?\/ ?a|nihil|kosong|null|nan|tidak ada|tdk ada|belum ada|tidak punya|belum punya|x+)$/i.test(
      bare,
    )
  )
    return undefined
  const scientific = SCIENTIFIC.exec(bare)
  if (scientific) {
    const digits = `${scientific[1]}${scientific[2]}`
    return { written, digits, sure: sureOfRounded(digits), flags: ['scientific'] }
  }
  const masked = MASKED.exec(bare)
  if (masked?.[1]) return { written, digits: masked[1], sure: masked[1].length, flags: ['wrong_length'] }
  const { digits, flags } = digitsOf(bare)
  return judge(written, digits, digitsLost ? [...flags, 'rounded'] : flags)
}

function digitsOf(bare: string): { digits: string; flags: NumberFlag[] } {
  // A number that went through a database or Python comes back as 3507….0
  const whole = bare.replace(/^([\d\s]{15,20})[.,]0{1,2}$/, '$1')
  const joined = whole.replace(/[\s.,\-_/'’]/g, '')
  if (/^\d+$/.test(joined)) return { digits: joined, flags: [] }
  const read = joined.replace(/[oO]/g, '0').replace(/[iIl|]/g, '1')
  if (/^\d+$/.test(read) && (joined.match(/\d/g)?.length ?? 0) >= 12) return { digits: read, flags: ['letters_read'] }
  const inside = /\d[\d .-]{13,20}\d/.exec(whole)?.[0].replace(/\D/g, '')
  return { digits: inside ?? '', flags: [] }
}

/** The last digit shown is rounded, and 3,50720 may stand for 3,507196: only what all such numbers share is sure. */
function sureOfRounded(digits: string): number {
  const shown = Number(digits) * 10
  const [least, most] = [String(shown - 5), String(shown + 4)]
  let same = 0
  while (same < digits.length && least[same] === most[same]) same++
  return same
}

/** Numbers that only fill the cell. */
const isDummy = (digits: string) =>
  /^(\d)\1+$/.test(digits) || /^\d{4,6}0{10,12}$/.test(digits) || /^0?123456789/.test(digits) || /^9{6,}/.test(digits)

function judge(written: string, digits: string, flags: readonly NumberFlag[]): IdentityNumber {
  if (digits.length !== LENGTH) {
    const isFilled = digits.length > 0 && isDummy(digits)
    return { written, digits, sure: 0, flags: [...flags, isFilled ? 'dummy' : 'wrong_length'] }
  }
  if (isDummy(digits)) return { written, digits, sure: 0, flags: [...flags, 'dummy'] }
  // Serials begin at 0001: 0000 is a rounded or a made-up number.
  const isMadeUp = digits.endsWith('0000')
  const found: NumberFlag[] = [...flags]
  if (isMadeUp && !found.includes('rounded')) found.push('rounded')
  if (!PROVINCES.has(digits.slice(0, 2))) found.push('region_unknown')
  if (!readNikDate(digits)) found.push('impossible_date')
  const sure = isMadeUp ? 12 : found.includes('rounded') ? KEPT_DIGITS : LENGTH
  return { written, digits, sure, flags: found }
}
