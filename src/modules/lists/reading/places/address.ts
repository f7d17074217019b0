import type { AddressValues } from '../values/person-values.ts'
import { isNothing, mend } from '../values/text.ts'

const NUMBER = String.raw`0*(\d{1,3})`
/** Neighbourhoods as lists write them: *RT 03 RW 05*, *RT.003/RW.005*, *RT/RW 3/5*, *RT 3*. */
const NEIGHBOURHOODS: readonly RegExp[] = [
  new RegExp(String.raw`\brt\.?\s*[/.-]?\s*rw\b\.?\s*:?\s*${NUMBER}\s*[/.,-]?\s*${NUMBER}?(?!\d)`, 'i'),
  new RegExp(String.raw`\brt\b\.?\s*:?\s*${NUMBER}\s*[/,.-]?\s*\brw\b\.?\s*:?\s*${NUMBER}(?!\d)`, 'i'),
  new RegExp(String.raw`\brt\.?\s*:?\s*${NUMBER}(?!\d)`, 'i'),
]
const BARE_PAIR = /(?<![\d/.-])0*(\d{1,3})\s*\/\s*0*(\d{1,3})(?![\d/])/

const count = (digits: string | undefined): string | null => {
  const plain = (digits ?? '').replace(/^0+/, '')
  return plain === '' ? null : plain
}

/** The number of an RT or RW without zeros in front; null for none, 000 or what is no number. */
export function readNeighbourhood(text: string): string | null {
  const [, digits] = /^['’]?(?:r[tw]\.?\s*:?\s*)?0*(\d{1,3})(?:[.,]0)?$/i.exec(mend(text)) ?? []
  return count(digits)
}

/** RT and RW of one cell; a spreadsheet that took 3/5 for a day gives the ISO date of 3 May. */
export function readRtRw(text: string, isDate: boolean): { rt: string | null; rw: string | null } {
  const plain = mend(text)
  if (isDate) return { rt: count(plain.slice(8, 10)), rw: count(plain.slice(5, 7)) }
  const [, rt, rw] = /^\D*(\d{1,3})(?:\D+(\d{1,3}))?\D*$/.exec(plain) ?? []
  return { rt: count(rt), rw: count(rw) }
}

/** Where the next part of an address begins. */
const NEXT = String.raw`(?=\s*(?:[,;\n(]|$)|\s+(?:rt|rw|kec|kecamatan|kab|kabupaten|kota|prov|provinsi|propinsi|desa|ds|kel|kelurahan|dsn|dusun|dk|dukuh|jl|jln|jalan|no|nomor)\b)`
const part = (label: string) =>
  new RegExp(String.raw`(?:^|[\s,;(])(?:${label})\b\.?\s*[:.]?\s*([^,;:()\n\d][^,;:()\n]*?)\.?${NEXT}`, 'i')
const DISTRICT = part('kecamatan|kec|kapanewon|distrik')
const VILLAGE = part('desa|ds|kelurahan|kel|kalurahan|pekon|nagari')
const REGENCY = part('kabupaten|kab|kota')
const PROVINCE = part('provinsi|propinsi|prov')
/**
 * Words for the part of a village: *dusun*, *dukuh*, *lingkungan*, *kampung* in Java and elsewhere, *pedukuhan* in Yogyakarta, *banjar* in Bali, *dasan* and
 * *gubuk* in Lombok, *jorong* in West Sumatra. UU 6/2014, article 8 (4), calls all of them by the local name; collected 22 November 2026.
 */
const HAMLET =
  /^(?:dusun|dsn|dukuhan|dukuh|dk|dasan|gubuk|lingkungan|lingk|ling|kampung|kp|banjar|br|pedukuhan|jorong)\b\.?\s*:?\s*(\S.*)$/i
const STREET = /^(?:jl|jln|jalan|gg|gang|perum|perumahan|blok|komplek|kompleks|no)\b/i

/** An address cut at its words; what no word announces is left in `rest`, in the order it was written. */
export interface CutAddress extends AddressValues {
  readonly rest: readonly string[]
  /** The part that names the hamlet, its word included: *Dasan Geria* may be a village. */
  readonly hamletPart: string | null
}

const SEPARATOR = '\n'

/** Cuts an address that stands in one cell. Names are told by the words before them only; the places of the region are asked elsewhere. */
export function cutAddress(text: string): CutAddress {
  const written = mend(text.replace(/\r?\n/g, ', '))
  let left = written
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(left)
    if (found) left = `${left.slice(0, found.index)}${SEPARATOR}${left.slice(found.index + found[0].length)}`
    return found
  }
  const neighbourhood = NEIGHBOURHOODS.map(take).find(Boolean) ?? take(BARE_PAIR)
  const [district, village, regency] = [DISTRICT, VILLAGE, REGENCY, PROVINCE].map((pattern) => take(pattern)?.[1])
  const pieces = left
    .split(/[,;\n]+/)
    .map((piece) => mend(piece).replace(/^[\s./:-]+|[\s./:-]+$/g, ''))
    .filter((piece) => piece !== '' && !isNothing(piece))
  let hamlet: string | null = null
  let hamletPart: string | null = null
  let street: string | null = null
  const rest: string[] = []
  for (const piece of pieces) {
    const named = HAMLET.exec(piece)
    if (named?.[1] && hamlet === null) {
      hamlet = named[1]
      hamletPart = piece
    } else if (STREET.test(piece)) street = street === null ? piece : `${street} ${piece}`
    else rest.push(piece)
  }
  return {
    written: isNothing(written) ? null : written,
    street,
    hamlet,
    hamletPart,
    rt: count(neighbourhood?.[1]),
    rw: count(neighbourhood?.[2]),
    village: tidy(village),
    district: tidy(district),
    regency: tidy(regency),
    rest,
  }
}

const tidy = (text: string | undefined): string | null => {
  const plain = mend(text ?? '').replace(/[\s.,/-]+$/, '')
  return plain === '' || isNothing(plain) ? null : plain
}
