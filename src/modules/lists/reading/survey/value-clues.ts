import type { ListField } from '#contract/lists/layout.ts'
import { readNikDate } from '#modules/people/index.ts'
import { type Cell, readDate } from '#platform/spreadsheet/index.ts'
import { readRtRw } from '../places/address.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { isDitto } from '../rows/ditto.ts'
import { readAge } from '../values/age.ts'
import { readIdentityNumber } from '../values/identity-number.ts'
import { splitNameAndNumber } from '../values/name.ts'
import { readPhone } from '../values/phone.ts'
import { readSex } from '../values/sex.ts'
import { isNothing, mend } from '../values/text.ts'

/** One look at the values of a column: its filled cells, mended. */
export interface ColumnValues {
  readonly cells: readonly Cell[]
  readonly texts: readonly string[]
}

export function valuesOf(cells: readonly Cell[]): ColumnValues {
  const filled = cells.filter(({ kind, text }) => {
    if (kind === 'empty' || kind === 'error') return false
    const mended = mend(text)
    return !isNothing(mended) && !isDitto(mended)
  })
  return { cells: filled, texts: filled.map(({ text }) => mend(text)) }
}

/** How far the values of a column fit a field (`share`, 0 to 1), and how sure that alone makes us (`alone`, 0: it can only speak against a header). */
export interface Fit {
  readonly share: number
  readonly alone: number
}

type Test = (text: string, cell: Cell) => boolean

const shareOf = ({ cells, texts }: ColumnValues, test: Test): number => {
  let fits = 0
  for (const [at, cell] of cells.entries()) if (test(texts[at] ?? '', cell)) fits++
  return cells.length === 0 ? 0 : fits / cells.length
}

const isDate: Test = (text, cell) =>
  cell.kind === 'date' ||
  (/\D/.test(text) && text.length <= 30 && readDate(text).ok) ||
  /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(text)
const isSerial: Test = (text, cell) => cell.kind === 'number' && /^[12345]\d{4}$/.test(text)
const isPlaceDate: Test = (text) =>
  /^\p{L}[\p{L}\s.'()-]*[\s,/-]+\d{1,2}[-/.\s]*(\d{1,2}|[a-z]{3,9})[-/.\s]*\d{2,4}$/iu.test(text)
const isLetters: Test = (text) => /^[\p{L}\s.,'’`"()/-]+$/u.test(text) && /\p{L}{2}/u.test(text)
const isName: Test = (text) => isLetters(text, NO_CELL) && text.length >= 3 && text.length <= 60
const isMoney: Test = (text) => /^(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:,\d{2}|,-)?$|^\d{5,12}$/i.test(text)
const isNeighbourhood: Test = (text) => /^['’]?\d{1,3}$/.test(text)
const isPair: Test = (text, cell) =>
  cell.kind !== 'date' && /^['’]?\d{0,3}\s*[/-]\s*(\d{0,3}|-)$/.test(text) && readRtRw(text, false).rt !== null
const isTickMark: Test = (text) => /^(?:v|x|√|✓|✔|1|•|\*|l|p)$/i.test(text)
const isAddress: Test = (text) =>
  /\b(?:jl|jln|jalan|dsn|dusun|dk|dukuh|rt|rw|ds|desa|kel|kec|gg|lingk|kp|dasan)\b/i.test(text)
const isMarital: Test = (text) =>
  /^(?:(?:belum |sudah )?kawin|cerai|janda|duda|lajang|menikah|nikah|cm$|ch$|suami|di ?tinggal|\d$)/i.test(text)
const isRelation: Test = (text) =>
  /^(?:kepala|suami|ist?e?ri|anak|cucu|menantu|mertua|orang ?tua|fam|\d{1,2}$)/i.test(text)
const isEducation: Test = (text) =>
  /\b(?:sd|smp|sma|smk|sltp|slta|d3|d4|s1|s2|strata|diploma|sekolah|tamat|mi|mts|ma|sarjana)\b/i.test(text)
const isReligion: Test = (text) =>
  /^(?:islam|kristen|kath?olik|hindu|budh?a|buddha|k[oh]+n?g ?h?u|kepercayaan|[1-7]$)/i.test(text)
const isDecile: Test = (text) => /^(?:desil\s*)?(?:[1-9]|10)(?:\.0)?$/i.test(text)
const isMatch: Test = (text) => /padan|valid/i.test(text)
const isAreaCode: Test = (text) => /^\d{2}\.?\d{2}\.?\d{2}(?:\.?\d{4})?$/.test(text)
const isActivity: Test = (text) => /^\d\.\d{2}\.\d{2}\./.test(text)
const isEmail: Test = (text) => /^\S+@\S+\.\w+$/.test(text)
const isNameAndNumber: Test = (text) => {
  const { name, number } = splitNameAndNumber(text)
  return number !== '' && /\p{L}{2}/u.test(name)
}
const isPhone: Test = (text) => /^[+'’]?\d[\d\s.-]{7,16}$/.test(text) && /^\+62[28]/.test(readPhone(text)?.number ?? '')
const isAge: Test = (text) =>
  /^\d{1,3}(?:\s*(?:th|thn|tahun)\.?)?$/i.test(text) && readAge(text, '2025-01-01') !== undefined
const NO_CELL: Cell = { kind: 'empty', value: null, text: '', formula: false, digitsLost: false }

/** What numbers of 16 digits say by the dates in them: people's, family cards', or neither for sure. */
export function numbersIn(values: ColumnValues): { share: number; people: number; cards: number } {
  let numbers = 0
  let women = 0
  let early = 0
  let dated = 0
  for (const [at, cell] of values.cells.entries()) {
    const number = readIdentityNumber(values.texts[at] ?? '', cell.digitsLost)
    if (
      !number ||
      (number.digits.length !== 16 && !number.flags.includes('scientific') && Math.abs(number.digits.length - 16) > 1)
    )
      continue
    numbers++
    const part = readNikDate(number.digits)
    if (!part || number.flags.includes('dummy')) continue
    dated++
    if (part.isFemale) women++
    else if (part.year > 40) early++
  }
  const share = values.cells.length === 0 ? 0 : numbers / values.cells.length
  // A few numbers, one of them mistyped, do not outweigh a header; where there is none they say what they can.
  if (dated < FEW) return { share, people: women + early > 0 ? 0.9 : 0.5, cards: 0.5 }
  // A card is issued in this century and never on a woman's day; among people, women and those born before 2000 are many.
  const people = (women + early) / dated
  return { share, people: people > 0.15 ? 1 : people, cards: people > 0.15 ? 0 : 1 - people }
}
const FEW = 6

/** How well the values fit each field that values can speak of. */
export function fitOf(field: ListField, values: ColumnValues, places?: PlaceBook): Fit | undefined {
  if (values.cells.length === 0) return undefined
  const share = (test: Test) => shareOf(values, test)
  switch (field) {
    case 'nik':
    case 'no_kk': {
      const found = numbersIn(values)
      const own = field === 'nik' ? found.people : found.cards
      return { share: found.share * own, alone: own > 0.8 ? 0.92 : 0.7 }
    }
    case 'name_and_nik':
      return { share: share(isNameAndNumber), alone: 0.96 }
    case 'birth_date':
      return {
        share: share((text, cell) => isDate(text, cell) || isSerial(text, cell) || /\d{4}$/.test(text)),
        alone: ages(values) ? 0.75 : 0,
      }
    case 'birth_place_date':
      return {
        share: share((text, cell) => isPlaceDate(text, cell) || isLetters(text, cell) || isDate(text, cell)),
        alone: share(isPlaceDate) > 0.6 ? 0.93 : 0,
      }
    case 'sex':
      return {
        share: share((text) => readSex(text) !== undefined),
        alone: kinds(values) === 2 && share((text) => !/^\d$/.test(text)) === 1 ? 0.85 : 0,
      }
    case 'sex_male':
    case 'sex_female':
      return { share: share(isTickMark), alone: 0 }
    case 'phone':
      return { share: share(isPhone), alone: 0.85 }
    case 'email':
      return { share: share(isEmail), alone: 0.95 }
    case 'rt_rw':
      return {
        share: share((text, cell) => isPair(text, cell) || cell.kind === 'date'),
        alone: share(isPair) > 0.8 ? 0.85 : 0,
      }
    case 'rt':
    case 'rw':
      return { share: share(isNeighbourhood), alone: 0 }
    case 'age':
      return { share: share(isAge), alone: share((text) => /th/i.test(text)) > 0.05 && share(isAge) > 0.9 ? 0.7 : 0 }
    case 'address':
      return { share: Math.max(share(isAddress), share(isLetters) / 2), alone: share(isAddress) > 0.5 ? 0.75 : 0 }
    case 'village':
    case 'district':
      return placeFit(field, values, places)
    case 'area_code':
      return { share: share(isAreaCode), alone: 0.85 }
    case 'marital':
      return {
        share: share(isMarital),
        alone: share((text, cell) => isMarital(text, cell) && /\p{L}/u.test(text)) > 0.8 ? 0.8 : 0,
      }
    case 'family_rel':
      return {
        share: share(isRelation),
        alone: share((text, cell) => isRelation(text, cell) && /\p{L}/u.test(text)) > 0.8 ? 0.82 : 0,
      }
    case 'education':
      return { share: share(isEducation), alone: 0.78 }
    case 'religion':
      return { share: share(isReligion), alone: share((text) => /\p{L}/u.test(text)) > 0.9 ? 0.88 : 0 }
    case 'decile':
      return { share: share(isDecile), alone: 0 }
    case 'dukcapil_match':
      return { share: share(isMatch), alone: share((text) => /padan/i.test(text)) > 0.8 ? 0.85 : 0 }
    case 'subactivity_code':
      return { share: share(isActivity), alone: 0.8 }
    case 'aid_amount':
      return { share: share(isMoney), alone: share((text) => /rp/i.test(text)) > 0.3 ? 0.6 : 0 }
    case 'business_sales':
      return { share: share(isMoney), alone: 0 }
    case 'name':
      return { share: share(isName), alone: isVaried(values) ? NAME_ALONE : 0 }
    case 'seq':
      return { share: share((text) => /^\d{1,6}[.)]?$/.test(text)), alone: runs(values) ? 0.8 : 0 }
    case 'mother':
    case 'father':
    case 'head_name':
      return { share: share(isName), alone: 0 }
    case 'birth_place':
      return { share: share(isLetters), alone: 0 }
    case 'service_date':
      return { share: share((text, cell) => isDate(text, cell) || /\d{4}/.test(text)), alone: 0 }
    default:
      return undefined
  }
}

/** Names are told by values only where a header says nothing: many words, hardly one twice. */
const NAME_ALONE = 0.5

const kinds = ({ texts }: ColumnValues) => new Set(texts.map((text) => readSex(text))).size
const isVaried = ({ texts }: ColumnValues) =>
  new Set(texts.map((text) => text.toLowerCase())).size >= texts.length * 0.7

/** Days of birth spread over decades; days of a service do not. */
function ages({ cells, texts }: ColumnValues): boolean {
  const years = cells.flatMap((cell, at) => {
    const reading = cell.kind === 'date' ? readDate(cell) : readDate(texts[at] ?? '')
    return reading.ok ? [Number(reading.value.slice(0, 4))] : []
  })
  return years.length >= 3 && Math.max(...years) - Math.min(...years) >= 12
}

/** Running numbers, also where they begin again. */
function runs({ texts }: ColumnValues): boolean {
  let steps = 0
  let last = Number.NaN
  for (const text of texts) {
    const value = Number(text.replace(/[.)]$/, ''))
    if (value === last + 1 || value === 1) steps++
    last = value
  }
  return texts.length >= 3 && steps >= texts.length * 0.8
}

function placeFit(field: 'village' | 'district', values: ColumnValues, places: PlaceBook | undefined): Fit {
  if (!places) return { share: shareOf(values, isLetters), alone: 0 }
  const find = field === 'village' ? places.village : places.district
  const known = shareOf(values, (text) => find(text, '', 'exact') !== undefined)
  return { share: Math.max(known, shareOf(values, isLetters) * 0.7), alone: known > 0.6 ? 0.75 : 0 }
}
