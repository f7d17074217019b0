import { yearsBetween } from '#contract/calendar/days.ts'
import type { ListField } from '#contract/lists/layout.ts'
import { cutAddress, readNeighbourhood, readRtRw } from '../places/address.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { placeOfRow } from '../places/place-of-row.ts'
import type { RowProblem } from '../problems/row-problem.ts'
import type { RowTexts } from '../rows/list-row.ts'
import { ageOfYear, readAge } from './age.ts'
import { cutForgotten, readBirth, splitBirthPlaceDate } from './birth.ts'
import { readDisability, readEducation, readMarital, readRelation } from './code-lists.ts'
import { readIdentityNumber } from './identity-number.ts'
import { isFormula, readName, saysDead, splitNameAndNumber } from './name.ts'
import { numbersOfRow } from './numbers-of-row.ts'
import type { AddressValues, Age, Birth, PersonValues, PlaceValue } from './person-values.ts'
import { readPhone } from './phone.ts'
import { RowReader } from './row-reader.ts'
import { serviceOfRow } from './service-of-row.ts'
import type { ServiceValues } from './service-values.ts'
import { isTick, readSex } from './sex.ts'
import { isNothing, mend } from './text.ts'

/** What a row is read against: the ISO day of the list and the names of the region. */
export interface ListContext {
  readonly day: string
  readonly places: PlaceBook
}

/** A row understood. `isRejected`: it names nobody and is not taken; a number alone is nobody a clerk could find again. */
export interface Understood {
  readonly person: PersonValues
  readonly service: ServiceValues
  readonly problems: readonly RowProblem[]
  readonly isRejected: boolean
}

/** Reads the texts of one row into what they mean; pure. Whatever cannot be read is null and has its problem; only a row that names nobody is rejected. */
export function understand(texts: RowTexts, context: ListContext): Understood {
  const row = new RowReader(texts)
  row.complainOfErrors()
  const { name, isLate, nikText, nikField, hasFormula } = readNameAndNik(row)
  const birth = birthOfRow(row, context.day)
  const age = ageOfRow(row, context.day, birth.birth)
  const sex = sexOfRow(row)
  const nikRead = readIdentityNumber(nikText, row.cell(nikField)?.digitsLost) ?? null
  const kkRead = readIdentityNumber(row.cell('no_kk')?.text ?? '', row.cell('no_kk')?.digitsLost) ?? null
  if (!nikRead && row.has(nikField)) row.complain('nik_missing', nikField)
  if (!kkRead && row.has('no_kk')) row.complain('kk_missing', 'no_kk')
  const { nik, kk } = numbersOfRow(row, nikRead, kkRead, nikField, { birth: birth.birth, age, sex, day: context.day })
  const { address, place } = placeAndAddress(row, context.places)
  const note = row.text('note')
  const isDeceased = isLate || (note !== null && saysDead(note))
  if (isDeceased) row.complain('listed_though_dead', isLate ? nameField(row) : 'note')
  const isRejected = name === null
  const isUnknown = !nikRead?.digits && !kkRead?.digits
  if (isRejected)
    row.complain(hasFormula ? 'name_formula' : isUnknown ? 'nobody_named' : 'name_missing', nameField(row))
  return {
    person: {
      name,
      nik,
      kk,
      birth: birth.birth,
      age: age ?? ageOfYear(birth.birth, context.day),
      sex,
      birthPlace: birth.place,
      address,
      place,
      phone: phoneOfRow(row),
      email: row.text('email'),
      familyRelation: mapped(row, 'family_rel', readRelation),
      marital: mapped(row, 'marital', readMarital),
      education: mapped(row, 'education', readEducation),
      religion: row.text('religion'),
      occupation: row.text('occupation'),
      disability: mapped(row, 'disability', readDisability),
      decile: decileOfRow(row),
      socialId: row.text('dtks_id'),
      dukcapilMatch: mapped(row, 'dukcapil_match', readMatch),
      mother: row.text('mother'),
      father: row.text('father'),
      headName: row.text('head_name'),
      isDeceased,
      note,
    },
    service: serviceOfRow(row, context.day),
    problems: row.problems,
    isRejected,
  }
}

const nameField = (row: RowReader): ListField => (row.has('name_and_nik') && !row.has('name') ? 'name_and_nik' : 'name')

const mapped = <T>(row: RowReader, field: ListField, read: (text: string) => T | null): T | null => {
  const text = row.text(field)
  return text === null ? null : read(text)
}

function readMatch(text: string): boolean | null {
  if (/^(tidak|tdk|belum|blm|non|n$|no$|0$|invalid)/i.test(text)) return false
  return /^(padan|ya|y$|sudah|valid|1$|ok)/i.test(text) ? true : null
}

/** A person's name and the text of the NIK, also of a cell that holds both. */
function readNameAndNik(row: RowReader) {
  const both = row.cell('name_and_nik')
  const split = both ? splitNameAndNumber(both.text) : undefined
  const nikField: ListField = row.has('nik') || !both ? 'nik' : 'name_and_nik'
  const nikText = row.cell('nik')?.text ?? split?.number ?? ''
  const cell = both ?? row.cell('name')
  const hasFormula = cell?.isBareFormula === true || isFormula(cell?.text ?? '')
  const read = hasFormula ? null : readName(split?.name ?? cell?.text ?? '')
  return { name: read?.name ?? null, isLate: read?.isLate ?? false, nikText, nikField, hasFormula }
}

function birthOfRow(row: RowReader, day: string): { birth: Birth | null; place: string | null } {
  const own = row.cell('birth_date')
  const both = row.cell('birth_place_date')
  const split = both && both.kind !== 'date' ? splitBirthPlaceDate(both.text) : undefined
  const field: ListField = own || !both ? 'birth_date' : 'birth_place_date'
  const text = own?.text ?? split?.date ?? both?.text ?? ''
  const { birth, problem } = readBirth(text, own?.kind ?? both?.kind ?? 'text', day)
  if (problem && birth) row.complain(problem, field, { value: birth.written })
  const forgotten = split?.date === '' ? cutForgotten(split.place) : undefined
  if (forgotten !== undefined) row.complain('birth_forgotten', field, { value: both?.text ?? '' })
  else if (split?.date === '' && !own && !isNothing(split.place)) row.complain('birth_date_missing', field)
  // Where only a place is written in a column for both, what follows the comma is missing; a place that is a date has none.
  const place = row.text('birth_place') ?? (split && !isNothing(split.place) ? (forgotten ?? split.place) : null)
  return { birth, place: place === '' ? null : place }
}

function ageOfRow(row: RowReader, day: string, birth: Birth | null): Age | null {
  const text = row.text('age')
  if (text === null) return null
  const age = readAge(text, day)
  if (!age) row.complain('age_unrecognised', 'age', { value: text })
  else if (birth?.date && Math.abs(yearsBetween(birth.date, day) - age.years) > 1)
    row.complain('age_differs', 'age', { age: age.years, value: birth.written })
  return age ?? null
}

function sexOfRow(row: RowReader): 'male' | 'female' | null {
  const text = row.text('sex')
  if (text !== null) {
    const sex = readSex(text)
    if (!sex) row.complain('sex_unrecognised', 'sex', { value: text })
    return sex ?? null
  }
  const [male, female] = (['sex_male', 'sex_female'] as const).map((field) => isTick(row.cell(field)?.text ?? ''))
  if (male && female) row.complain('sex_both_ticked', 'sex_male')
  return male === female ? null : male ? 'male' : 'female'
}

function phoneOfRow(row: RowReader): PersonValues['phone'] {
  const phone = readPhone(row.text('phone') ?? '')
  if (phone && phone.number === null) row.complain('phone_unrecognised', 'phone')
  return phone ?? null
}

function decileOfRow(row: RowReader): number | null {
  const text = row.text('decile')
  if (text === null) return null
  const decile = Number(/^(?:desil\s*)?(\d{1,2})(?:[.,]0)?$/i.exec(text)?.[1] ?? Number.NaN)
  if (decile >= 1 && decile <= 10) return decile
  row.complain('decile_unrecognised', 'decile', { value: text })
  return null
}

function placeAndAddress(row: RowReader, places: PlaceBook): { address: AddressValues; place: PlaceValue | null } {
  const cut = cutAddress(row.cell('address')?.text ?? '')
  const [village, district] = villageAndDistrict(row)
  const regency = row.text('regency') ?? cut.regency
  const read = placeOfRow({ code: row.text('area_code'), village, district, cut }, places)
  const { problem } = read
  if (problem) row.complain(problem.code, placeField(row, problem.code), { value: problem.value, read: problem.read })
  const pair = row.cell('rt_rw')
  const both = pair ? readRtRw(pair.text, pair.kind === 'date') : { rt: null, rw: null }
  const neighbourhood = (field: 'rt' | 'rw') =>
    readNeighbourhood(row.cell(field)?.text ?? '') ?? both[field] ?? cut[field]
  return {
    address: {
      written: cut.written,
      street: read.address.street,
      hamlet: row.text('hamlet') ?? read.address.hamlet,
      rt: neighbourhood('rt'),
      rw: neighbourhood('rw'),
      village: read.address.village,
      district: read.address.district,
      regency,
    },
    place: read.place,
  }
}

const placeField = (row: RowReader, code: string): ListField =>
  code === 'area_code_unknown'
    ? 'area_code'
    : row.has('village')
      ? 'village'
      : row.has('village_district')
        ? 'village_district'
        : row.has('address')
          ? 'address'
          : 'district'

/** Village and district from their columns, or from a cell that holds both: *Kemiri / Jabung*, *Kemiri, Kec. Jabung*. */
function villageAndDistrict(row: RowReader): [string | null, string | null] {
  const both = row.text('village_district')
  const [own, around] = [row.text('village'), row.text('district')]
  if (both === null) return [own, around]
  const cut = cutAddress(both.replace(/\s*[/-]\s*/g, ', '))
  const [first = null, second = null] = cut.rest
  const village = own ?? cut.village ?? first
  return [village === null ? null : mend(village), around ?? cut.district ?? (cut.village === null ? second : first)]
}
