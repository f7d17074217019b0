import type { ProblemCode } from '../problems/row-problem.ts'
import type { AddressValues, PlaceValue } from '../values/person-values.ts'
import type { CutAddress } from './address.ts'
import { type Forgiveness, type Found, type FoundPlace, isFound, type PlaceBook } from './place-book.ts'

/** What the columns, sections and sheet of a row say of places, as written. */
export interface SaidPlaces {
  readonly code: string | null
  readonly village: string | null
  readonly district: string | null
  readonly cut: CutAddress
}

interface PlaceReading {
  readonly place: PlaceValue | null
  readonly address: Pick<AddressValues, 'street' | 'hamlet' | 'village' | 'district'>
  /** At most one, with the text it is about and what it was read as. */
  readonly problem: PlaceProblem | null
}

interface PlaceProblem {
  readonly code: ProblemCode
  readonly value: string
  readonly read: string
}

/** A place as written and as found. */
interface Named {
  readonly name: string | null
  readonly found: Found
}

/** Names of places have at most this many words: *Sumbermanjing Wetan*, *Kota Bangun III*, *Batu Kliang Utara*. */
const LONGEST = 4
/** A shorter word in an address is too easily like a village's name. */
const LEAST_LIKE = 5

/** The words at the end of a part that name a place; what is left before them is hamlet or street. */
function placeAtEnd(find: PlaceBook['village'], part: string, within: string, how: Forgiveness) {
  const words = part.split(' ')
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    const name = words.slice(-length).join(' ')
    if (how === 'near' && name.length < LEAST_LIKE) return undefined
    const found = find(name, within, how)
    if (found !== undefined) return { found, name, before: words.slice(0, -length).join(' ') }
  }
  return undefined
}

interface Parts {
  street: string | null
  hamlet: string | null
  readonly hamletPart: string | null
  readonly rest: string[]
}

const ONLY_A_LABEL = /^(?:jl|jln|jalan|gg|gang|dusun|dsn|dk|dukuh)\.?$/i

/** Looks for an unannounced village in the parts of an address, the last part first, exact names before names nearly the same; takes it out. */
function takeVillage(book: PlaceBook, parts: Parts, within: string): Named | undefined {
  const whole = parts.hamletPart === null ? undefined : book.village(parts.hamletPart, within, 'exact')
  if (isFound(whole) && parts.rest.length === 0) {
    parts.hamlet = null
    return { found: whole, name: parts.hamletPart }
  }
  for (const how of ['exact', 'near'] as const) {
    for (let at = parts.rest.length - 1; at >= 0; at--) {
      const hit = placeAtEnd(book.village, parts.rest[at] ?? '', within, how)
      if (!hit) continue
      parts.rest.splice(at, 1, ...(hit.before === '' ? [] : [hit.before]))
      return hit
    }
    for (const key of ['hamlet', 'street'] as const) {
      const hit = placeAtEnd(book.village, parts[key] ?? '', within, how)
      // A hamlet may bear the name of its village: a whole part stays what its word says it is.
      if (!hit || hit.before === '' || ONLY_A_LABEL.test(hit.before)) continue
      parts[key] = hit.before
      return hit
    }
  }
  return undefined
}

/** A district in the last part of an address that has no word before it. */
function takeDistrict(book: PlaceBook, parts: Parts): Named | undefined {
  const last = parts.rest.at(-1)
  const hit = last !== undefined && parts.rest.length > 1 ? placeAtEnd(book.district, last, '', 'exact') : undefined
  if (hit) parts.rest.splice(-1, 1, ...(hit.before === '' ? [] : [hit.before]))
  return hit
}

/** A village that the named district does not have, in a district of nearly that name: one was split from the other, or the name was cut. */
function beside(book: PlaceBook, village: string, district: FoundPlace): Found {
  const found = book.village(village, '', 'near')
  if (!isFound(found)) return undefined
  const around = book.nameOf(found.code.slice(0, district.code.length)) ?? ''
  return around.startsWith(district.name) || district.name.startsWith(around) ? { ...found, exact: false } : undefined
}

/** Reads where a row's person lives: by code, by village and district, by an address that holds both. Nothing is chosen between two that fit. */
export function placeOfRow(said: SaidPlaces, book: PlaceBook): PlaceReading {
  const { cut } = said
  const parts: Parts = { street: cut.street, hamlet: cut.hamlet, hamletPart: cut.hamletPart, rest: [...cut.rest] }
  const byCode = said.code === null ? undefined : book.byCode(said.code)
  const districtName = said.district ?? cut.district
  const villageName = said.village ?? cut.village
  const isOpen = districtName === null && villageName === null && !byCode
  const district: Named = (isOpen ? takeDistrict(book, parts) : undefined) ?? {
    name: districtName,
    found: districtName === null ? undefined : book.district(districtName),
  }
  const within = isFound(district.found) ? district.found.code : ''
  const village: Named =
    villageName === null
      ? (takeVillage(book, parts, within) ?? { name: null, found: undefined })
      : { name: villageName, found: villageIn(book, villageName, district.found) }
  const rest = parts.rest.length > 0 ? parts.rest.join(', ') : null
  const address = {
    street: parts.street ?? (parts.hamlet === null ? null : rest),
    hamlet: parts.hamlet ?? rest,
    village: village.name,
    district: district.name,
  }
  if (byCode) return { place: { code: byCode.code, level: levelOf(byCode.code), how: 'code' }, address, problem: null }
  return { ...inOtherColumn(judge(said, village, district), village, district, book), address }
}

function villageIn(book: PlaceBook, name: string, district: Found): Found {
  if (!isFound(district)) return book.village(name)
  const { code } = district
  return book.village(name, code, 'exact') ?? beside(book, name, district) ?? book.village(name, code)
}

/** A name that this column's level does not have, but the other's does, stands in the wrong column. */
function inOtherColumn(
  judged: Pick<PlaceReading, 'place' | 'problem'>,
  village: Named,
  district: Named,
  book: PlaceBook,
): Pick<PlaceReading, 'place' | 'problem'> {
  const { place, problem } = judged
  if (problem === null || problem.code === 'place_alike' || problem.code === 'area_code_unknown') return judged
  if (problem.value === village.name) {
    const found = book.district(problem.value)
    if (!isFound(found)) return judged
    const inDistrict: PlaceValue = { code: found.code, level: 'district', how: found.exact ? 'name' : 'alike' }
    return { place: place ?? inDistrict, problem: { ...problem, code: 'place_is_district', read: found.name } }
  }
  const found = problem.value === district.name ? book.village(problem.value, '', 'exact') : undefined
  return isFound(found) ? { place, problem: { ...problem, code: 'place_is_village', read: found.name } } : judged
}

function judge(said: SaidPlaces, village: Named, district: Named): Pick<PlaceReading, 'place' | 'problem'> {
  if (isFound(village.found)) return villagePlace(village.found, village, district)
  const place: PlaceValue | null = isFound(district.found)
    ? { code: district.found.code, level: 'district', how: district.found.exact ? 'name' : 'alike' }
    : null
  const problem = (code: ProblemCode, value: string): PlaceProblem => ({ code, value, read: '' })
  if (village.name !== null)
    return {
      place,
      problem: problem(village.found === 'ambiguous' ? 'place_ambiguous' : 'place_unknown', village.name),
    }
  if (district.name !== null && place === null) return { place, problem: problem('place_unknown', district.name) }
  return { place, problem: said.code === null ? null : problem('area_code_unknown', said.code) }
}

function villagePlace(found: FoundPlace, village: Named, district: Named): Pick<PlaceReading, 'place' | 'problem'> {
  const isDistrictExact = district.name === null || (isFound(district.found) && district.found.exact)
  const place: PlaceValue = {
    code: found.code,
    level: 'village',
    how: found.exact && isDistrictExact ? 'name' : 'alike',
  }
  if (!found.exact) return { place, problem: { code: 'place_alike', value: village.name ?? '', read: found.name } }
  if (isDistrictExact || !isFound(district.found)) return { place, problem: null }
  return { place, problem: { code: 'place_alike', value: district.name ?? '', read: district.found.name } }
}

const levelOf = (code: string): PlaceValue['level'] =>
  code.length > 8 ? 'village' : code.length > 5 ? 'district' : 'regency'
