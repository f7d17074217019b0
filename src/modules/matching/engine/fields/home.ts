import { capitals, foldWord } from '../names/fold.ts'

/** Where somebody lives, as far as it can be compared. */
export interface ReadHome {
  /** 0 where unknown. */
  readonly rt: number
  readonly rw: number
  /** Words and house numbers that may tell one home of a village from another. */
  readonly words: readonly string[]
}

/** From closest to farthest; the index is the level's number. */
export const PLACE_LEVELS = [
  'sameDoor',
  'sameRt',
  'sameStreet',
  'sameVillage',
  'sameVillageOtherRt',
  'sameDistrict',
  /** Villages of one kecamatan with the same RT and RW or street: perhaps one village misread. */
  'otherVillageAlike',
  'otherVillage',
  'otherDistrict',
] as const

const GENERAL = new Set(
  'JL JLN JALAN GG GANG NO NOMOR RT RW RTRW DSN DUSUN DK DUKUH DUKUHAN LINGK LINGKUNGAN LK DS DESA KEL KELURAHAN KEC KECAMATAN KAB KABUPATEN KOTA PERUM PERUMAHAN BLOK KP KAMPUNG KAMP PROV JATIM JAWA TIMUR INDONESIA'.split(
    ' ',
  ),
)
const NOWHERE = { rt: 0, rw: 0 } as const
const RT_RW = /\bRT\W*RW\W*0*(\d{1,3})\s*[/.-]\s*0*(\d{1,3})/
const RT = /\bRT\W*0*(\d{1,3})/
const RW = /\bRW\W*0*(\d{1,3})/
const BARE_PAIR = /(?:^|\s)0*(\d{1,3})\s*\/\s*0*(\d{1,3})(?=\s|$|,)/

/** Reads an address: numbers of the neighbourhood in it, and the words that remain, folded. */
export function readAddress(address: string): ReadHome {
  let text = capitals(address)
  let inText = { rt: 0, rw: 0 }
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(text)
    if (found) text = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    return found
  }
  const pair = take(RT_RW)
  if (pair) inText = { rt: Number(pair[1]), rw: Number(pair[2]) }
  else {
    const one = take(RT)
    const two = take(RW)
    const bare = one || two ? null : take(BARE_PAIR)
    inText = { rt: Number(one?.[1] ?? bare?.[1] ?? 0), rw: Number(two?.[1] ?? bare?.[2] ?? 0) }
  }
  const words = text
    .split(/[^A-Z0-9]+/)
    .filter((word) => word && !GENERAL.has(word))
    .map((word) => (/\d/.test(word) ? word.replace(/^0+/, '') : foldWord(word)))
    .filter((word) => word.length > 1 || /\d/.test(word))
  return { ...inText, words: [...new Set(words)].sort() }
}

/** RT and RW of their own columns; "003/005" may stand in either. 0 where unknown. */
export function readRtRw(rt: string | null | undefined, rw: string | null | undefined): { rt: number; rw: number } {
  if (!rt && !rw) return NOWHERE
  const both = rt && rt.length > 3 ? /(\d{1,3})\s*[/.-]\s*(\d{1,3})/.exec(rt) : null
  if (both) return { rt: Number(both[1]), rw: Number(both[2]) }
  return { rt: firstNumber(rt), rw: firstNumber(rw) }
}

function firstNumber(text: string | null | undefined): number {
  if (!text) return 0
  const plain = Number(text)
  return plain >= 0 && plain < 1000 && Number.isInteger(plain) ? plain : Number(/\d{1,3}/.exec(text)?.[0] ?? 0)
}

/** Nine to twelve digits of a phone number without 0 or 62 in front, as a number; 0 where it is none. */
export function readPhone(written: string | null | undefined): number {
  const digits = (written ?? '')
    .replace(/\.0$/, '')
    .replace(/\D/g, '')
    .replace(/^(?:62|0)+/, '')
  return digits.length >= 8 && digits.length <= 13 && !/^(\d)\1+$/.test(digits) ? Number(digits) : 0
}
