import { compareAge, readDay } from '../fields/birth.ts'
import { readPhone, readRtRw } from '../fields/home.ts'
import { birthInNik, NONE, type ReadNumber, readNumber } from '../fields/read-number.ts'
import { NameBook } from '../names/name-book.ts'
import type { NameWords } from '../names/name-words.ts'
import { Numbering } from '../numbering.ts'
import type { MatchRecord } from '../types.ts'
import { HomeBook } from './home-book.ts'
import { ageYearOf, foldPlace, isNearlySame, pack } from './person-values.ts'
import { CELL, FLAG, RowCells } from './row-cells.ts'

export const MAN = 1
export const WOMAN = 2
const HALF = 8
const RW_AT_MOST = 1000
const NOBODY: ReadNumber = { worth: NONE, digits: '' }

/** What names say of a row's sex when all rows are known. */
interface SexByOthers {
  readonly sex: number
  readonly bearsOthersName: boolean
  readonly isAgainstNik: boolean
}

/** Rows of people, each field read once. A row is its index. */
export class PeopleStore {
  readonly names: NameBook
  readonly ids: string[] = []
  readonly live: boolean[] = []
  /** Rows that came again under a known id. */
  replaced = 0
  readonly #cells = new RowCells()
  /** Numbers that are not sixteen digits, by row; the others stand in the cells. */
  readonly #oddNik = new Map<number, ReadNumber>()
  readonly #oddKk = new Map<number, ReadNumber>()
  #rowOf = new Map<string, number>()
  /** Codes of areas, places of birth and words of addresses; 0 is the empty one. */
  readonly codes = new Numbering('')
  readonly #sources = new Numbering()
  readonly #phones: number[] = [0]
  #phoneCodes = new Map<number, number>([[0, 0]])
  readonly #birthPlaces = new Numbering()
  /** By number of the written place. */
  readonly #birthPlaceCodes: number[] = []
  readonly #homes = new HomeBook(this.codes, RW_AT_MOST)

  constructor(known: NameWords) {
    this.names = new NameBook(known)
  }

  get size(): number {
    return this.ids.length
  }

  /** Live rows. */
  get count(): number {
    return this.#rowOf.size
  }

  rowOf(id: string): number | undefined {
    return this.#rowOf.get(id)
  }

  sourceNumber(source: string): number | undefined {
    return this.#sources.find(source)
  }

  /** A row whose id is known replaces the old one. */
  add(record: MatchRecord): void {
    const old = this.#rowOf.get(record.id)
    if (old !== undefined) {
      this.live[old] = false
      this.replaced++
    }
    this.#rowOf.set(record.id, this.append(record))
  }

  /** For who knows that no id comes twice and never asks for a row by its id: a million of them take a second to remember. Answers the row. */
  append(record: MatchRecord): number {
    const row = this.ids.length
    this.ids.push(record.id)
    this.live.push(true)
    this.#cells.set(row, CELL.source, this.#sources.numberOf(record.source))
    this.#cells.set(row, CELL.name, record.name ? this.names.idOf(record.name) : -1)
    this.#addNumbers(row, record)
    this.#addHome(row, record)
    this.#cells.set(row, CELL.phone, this.#phoneCode(readPhone(record.phone)))
    this.#cells.set(row, CELL.birthPlace, this.#birthPlaceCode(record.birthPlace ?? ''))
    return row
  }

  remove(sources: readonly string[]): void {
    const gone = new Set(sources.map((source) => this.#sources.find(source)))
    for (let row = 0; row < this.size; row++) {
      if (!this.live[row] || !gone.has(this.source(row))) continue
      this.live[row] = false
      this.#rowOf.delete(this.ids[row] ?? '')
    }
  }

  name(row: number): number {
    return this.#cells.get(row, CELL.name)
  }

  /** Eight digits each of a NIK of sixteen, -1 where it is not sixteen: most pairs differ in both halves. */
  nikFirst(row: number): number {
    return this.#cells.get(row, CELL.nikFirst)
  }

  nikLast(row: number): number {
    return this.#cells.get(row, CELL.nikLast)
  }

  kkFirst(row: number): number {
    return this.#cells.get(row, CELL.kkFirst)
  }

  kkLast(row: number): number {
    return this.#cells.get(row, CELL.kkLast)
  }

  nik(row: number): ReadNumber {
    return this.#oddNik.get(row) ?? whole(this.nikWorth(row), this.nikFirst(row), this.nikLast(row))
  }

  kk(row: number): ReadNumber {
    return this.#oddKk.get(row) ?? whole(this.kkWorth(row), this.kkFirst(row), this.kkLast(row))
  }

  nikWorth(row: number): number {
    return this.#cells.flag(row, FLAG.nikWorth)
  }

  kkWorth(row: number): number {
    return this.#cells.flag(row, FLAG.kkWorth)
  }

  /** yyyymmdd as stated, 0 where none. */
  birth(row: number): number {
    return this.#cells.get(row, CELL.birth)
  }

  /** yymmdd in the NIK, 0 where none. */
  nikBirth(row: number): number {
    return this.#cells.get(row, CELL.nikBirth)
  }

  /** Year that the age leaves: born in it or the year before; 0 where no age. */
  ageYear(row: number): number {
    return this.#cells.get(row, CELL.ageYear)
  }

  /** 1 man, 2 woman, 0 unknown: as stated. */
  statedSex(row: number): number {
    return this.#cells.flag(row, FLAG.stated)
  }

  /** The sex in the NIK. */
  nikSex(row: number): number {
    return this.#cells.flag(row, FLAG.inNik)
  }

  /** Stated, in the NIK, by form of address, or what the name's words are elsewhere; 0 until `judgeSex`. */
  sex(row: number): number {
    return this.#cells.flag(row, FLAG.sex)
  }

  /** "Amaq Alif" is Alif's father, "Bu Suparman" Suparman's wife: the name written is not the row's own. */
  bearsOthersName(row: number): boolean {
    return this.#cells.flag(row, FLAG.others) === 1
  }

  /** The NIK tells another birth or sex than the row itself: perhaps it is a relative's, or a family card. */
  hasDoubtfulNik(row: number): boolean {
    return this.#cells.flag(row, FLAG.doubtful) === 1
  }

  /** What the frequencies of all rows say of this one. */
  judgeSex(row: number, { sex, bearsOthersName, isAgainstNik }: SexByOthers): void {
    this.#cells.setFlag(row, FLAG.sex, sex)
    this.#cells.setFlag(row, FLAG.others, bearsOthersName ? 1 : 0)
    this.#cells.setFlag(row, FLAG.doubtful, isAgainstNik || this.#isDoubtful(row) ? 1 : 0)
  }

  village(row: number): number {
    return this.#cells.get(row, CELL.village)
  }

  district(row: number): number {
    return this.#cells.get(row, CELL.district)
  }

  /** RT and RW as one number. */
  neighbourhood(row: number): number {
    return this.#cells.get(row, CELL.neighbourhood)
  }

  rt(row: number): number {
    return Math.floor(this.neighbourhood(row) / RW_AT_MOST)
  }

  rw(row: number): number {
    return this.neighbourhood(row) % RW_AT_MOST
  }

  /** Number of the phone; `phoneText` has its digits. */
  phone(row: number): number {
    return this.#cells.get(row, CELL.phone)
  }

  phoneText(phone: number): string {
    return String(this.#phones[phone] ?? '')
  }

  birthPlace(row: number): number {
    return this.#cells.get(row, CELL.birthPlace)
  }

  source(row: number): number {
    return this.#cells.get(row, CELL.source)
  }

  /** Numbers of the words of the address. */
  addressWords(row: number): readonly number[] {
    return this.#homes.wordsOf(this.#cells.get(row, CELL.home))
  }

  #addNumbers(row: number, record: MatchRecord): void {
    const written = readNumber(record.nik)
    const kk = readNumber(record.kk)
    const nik = written.worth !== NONE && written.digits === kk.digits ? NOBODY : written
    if (isOdd(nik)) this.#oddNik.set(row, nik)
    if (isOdd(kk)) this.#oddKk.set(row, kk)
    const cells = this.#cells
    cells.set(row, CELL.nikFirst, half(nik, 0))
    cells.set(row, CELL.nikLast, half(nik, HALF))
    cells.set(row, CELL.kkFirst, half(kk, 0))
    cells.set(row, CELL.kkLast, half(kk, HALF))
    const inNik = birthInNik(nik)
    const day = readDay(record.birthDate)
    cells.set(row, CELL.birth, day ? pack(day) : 0)
    cells.set(row, CELL.nikBirth, inNik ? pack(inNik) : 0)
    cells.set(row, CELL.ageYear, ageYearOf(record))
    this.#cells.setFlag(row, FLAG.nikWorth, nik.worth)
    this.#cells.setFlag(row, FLAG.kkWorth, kk.worth)
    this.#cells.setFlag(row, FLAG.stated, sexNumber(record.sex))
    this.#cells.setFlag(row, FLAG.inNik, sexNumber(inNik?.sex))
    this.#cells.setFlag(row, FLAG.doubtful, this.#isDoubtful(row) ? 1 : 0)
  }

  #isDoubtful(row: number): boolean {
    const inNik = this.nikBirth(row)
    if (inNik === 0) return false
    const sex = this.statedSex(row)
    if (sex !== 0 && sex !== this.nikSex(row)) return true
    const stated = this.birth(row)
    if (stated !== 0) return stated % 1_000_000 !== inNik && !isNearlySame(stated, inNik)
    const age = this.ageYear(row)
    return age !== 0 && compareAge(age, Math.floor(inNik / 10_000), true) === 'other'
  }

  #addHome(row: number, record: MatchRecord): void {
    const home = this.#homes.numberOf(record.address ?? '')
    const beside = readRtRw(record.rt, record.rw)
    const inText = this.#homes.neighbourhoodOf(home)
    const rt = beside.rt || Math.floor(inText / RW_AT_MOST)
    const rw = beside.rw || inText % RW_AT_MOST
    this.#cells.set(row, CELL.home, home)
    this.#cells.set(row, CELL.neighbourhood, rt * RW_AT_MOST + rw)
    const village = record.villageCode ?? ''
    const district = record.districtCode ?? village.split('.').slice(0, 3).join('.')
    this.#cells.set(row, CELL.village, this.codes.numberOf(village))
    this.#cells.set(row, CELL.district, this.codes.numberOf(district))
  }

  #birthPlaceCode(written: string): number {
    const number = this.#birthPlaces.numberOf(written)
    if (number === this.#birthPlaceCodes.length) this.#birthPlaceCodes.push(this.codes.numberOf(foldPlace(written)))
    return this.#birthPlaceCodes[number] ?? 0
  }

  #phoneCode(phone: number): number {
    const known = this.#phoneCodes.get(phone)
    if (known !== undefined) return known
    const code = this.#phones.length
    this.#phones.push(phone)
    this.#phoneCodes.set(phone, code)
    return code
  }
}

const sexNumber = (sex: 'L' | 'P' | null | undefined) => (sex === 'P' ? WOMAN : sex === 'L' ? MAN : 0)

const isOdd = ({ worth, digits }: ReadNumber) => worth !== NONE && digits.length !== 2 * HALF

const whole = (worth: number, first: number, last: number): ReadNumber =>
  first < 0 ? NOBODY : { worth, digits: `${String(first).padStart(HALF, '0')}${String(last).padStart(HALF, '0')}` }

const half = ({ digits }: ReadNumber, from: number) =>
  digits.length === 2 * HALF ? Number(digits.slice(from, from + HALF)) : -1
