import type { ProblemCode } from '../problems/row-problem.ts'
import type { CutAddress } from './address.ts'
import type { AddressValues, PlaceValue } from './person-values.ts'
import type { FoundPlace, PlaceBook } from './place-book.ts'

/** What the columns, sections and sheet of a row say of places, as written. */
export interface SaidPlaces {
  readonly code: string | null
  readonly village: string | null
  readonly district: string | null
  readonly regency: string | null
  readonly cut: CutAddress
}

interface PlaceReading {
  readonly place: PlaceValue | null
  readonly address: Pick<AddressValues, 'street' | 'hamlet' | 'village' | 'district'>
  /** At most one, with the text it is about. */
  readonly problem: { readonly code: ProblemCode; readonly value: string; readonly read: string } | null
}

type Found = FoundPlace | 'ambiguous' | undefined
const isFound = (found: Found): found is FoundPlace => found !== undefined && found !== 'ambiguous'

/** Names of places have at most this many words: *Sumbermanjing Wetan*, *Kota Bangun III*, *Batu Kliang Utara*. */
const LONGEST = 4

/** The words at the end of a piece that name a village; what is left before them is hamlet or street. */
function villageAtEnd(book: PlaceBook, piece: string, within: string, isExact: boolean) {
  const words = piece.split(' ')
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const name = words.slice(-length).join(' ')
    const found = isExact ? book.exactVillage(name, within) : book.village(name, within)
    if (isFound(found)) return { found, name, before: words.slice(0, -length).join(' ') }
  }
  return undefined
}

function districtAtEnd(book: PlaceBook, piece: string) {
  const words = piece.split(' ')
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const name = words.slice(-length).join(' ')
    const found = book.exactDistrict(name)
    if (isFound(found)) return { found, name, before: words.slice(0, -length).join(' ') }
  }
  return undefined
}

interface Pieces {
  street: string | null
  hamlet: string | null
  rest: string[]
}

/** Looks for an unannounced village in the parts of an address, the last part first, exact names before names nearly the same. */
function findVillage(book: PlaceBook, pieces: Pieces, within: string) {
  for (const isExact of [true, false]) {
    for (let at = pieces.rest.length - 1; at >= 0; at--) {
      const hit = villageAtEnd(book, pieces.rest[at] ?? '', within, isExact)
      if (!hit) continue
      if (hit.before === '') pieces.rest.splice(at, 1)
      else pieces.rest[at] = hit.before
      return hit
    }
    for (const key of ['hamlet', 'street'] as const) {
      const hit = villageAtEnd(book, pieces[key] ?? '', within, isExact)
      // A hamlet may bear the name of its village: the whole part stays what its word says it is.
      if (!hit || hit.before === '' || /^(?:jl|jln|jalan|gg|gang|dusun|dsn|dk|dukuh)\.?$/i.test(hit.before)) continue
      pieces[key] = hit.before
      return hit
    }
  }
  return undefined
}

/** Reads where a row's person lives: by code, by village and district, by an address that holds both. Nothing is guessed between two that fit. */
export function placeOfRow(said: SaidPlaces, book: PlaceBook): PlaceReading {
  const { cut } = said
  const pieces: Pieces = { street: cut.street, hamlet: cut.hamlet, rest: [...cut.rest] }
  const byCode = said.code === null ? undefined : book.byCode(said.code)
  const districtText = said.district ?? cut.district
  let district: Found = districtText === null ? undefined : book.district(districtText)
  let districtName = districtText
  if (districtText === null && said.village === null && cut.village === null && !byCode) {
    const last = pieces.rest.at(-1)
    const hit = last !== undefined && pieces.rest.length > 1 ? districtAtEnd(book, last) : undefined
    if (hit) {
      district = hit.found
      districtName = hit.name
      pieces.rest.splice(-1, 1, ...(hit.before === '' ? [] : [hit.before]))
    }
  }
  const within = isFound(district) ? district.code : ''
  let villageName = said.village ?? cut.village
  let village: Found = villageName === null ? undefined : inside(book, villageName, within)
  if (villageName === null && (pieces.rest.length > 0 || pieces.hamlet !== null || pieces.street !== null)) {
    const hit = findVillage(book, pieces, within)
    if (hit) {
      village = hit.found
      villageName = hit.name
    }
  }
  const address = {
    street: pieces.street ?? (pieces.hamlet !== null && pieces.rest.length > 0 ? pieces.rest.join(', ') : null),
    hamlet: pieces.hamlet ?? (pieces.rest.length > 0 ? pieces.rest.join(', ') : null),
    village: villageName,
    district: districtName,
  }
  if (byCode) return { place: { code: byCode.code, level: levelOf(byCode.code), how: 'code' }, address, problem: null }
  return { ...judge(said, village, villageName, district, districtName), address }
}

/** A village by name: in the district that is named, else anywhere in the region. */
function inside(book: PlaceBook, name: string, within: string): Found {
  return book.village(name, within)
}

function judge(
  said: SaidPlaces,
  village: Found,
  villageName: string | null,
  district: Found,
  districtName: string | null,
): Pick<PlaceReading, 'place' | 'problem'> {
  if (isFound(village)) {
    const isExact = village.exact && (district === undefined || (isFound(district) && district.exact))
    const place: PlaceValue = { code: village.code, level: 'village', how: isExact ? 'name' : 'alike' }
    const problem = isExact
      ? null
      : village.exact
        ? { code: 'place_alike' as const, value: districtName ?? '', read: isFound(district) ? district.name : '' }
        : { code: 'place_alike' as const, value: villageName ?? '', read: village.name }
    return { place, problem: problem?.read === '' ? null : problem }
  }
  const byDistrict: PlaceValue | null = isFound(district)
    ? { code: district.code, level: 'district', how: district.exact ? 'name' : 'alike' }
    : null
  if (village === 'ambiguous' && villageName !== null)
    return { place: byDistrict, problem: { code: 'place_ambiguous', value: villageName, read: '' } }
  if (villageName !== null)
    return { place: byDistrict, problem: { code: 'place_unknown', value: villageName, read: '' } }
  if (districtName !== null && !isFound(district))
    return { place: null, problem: { code: 'place_unknown', value: districtName, read: '' } }
  if (said.code !== null)
    return { place: byDistrict, problem: { code: 'area_code_unknown', value: said.code, read: '' } }
  return { place: byDistrict, problem: null }
}

const levelOf = (code: string): PlaceValue['level'] =>
  code.length > 8 ? 'village' : code.length > 5 ? 'district' : 'regency'
