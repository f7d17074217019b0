import { type Day, readDay } from '../fields/birth.ts'
import { type ReadHome, readHome, readPhone } from '../fields/home.ts'
import { birthInNik, NONE, type ReadNumber, readNumber } from '../fields/read-number.ts'
import { capitals, foldWord } from '../names/fold.ts'
import { NameBook } from '../names/name-book.ts'
import type { NameWords } from '../names/name-words.ts'
import type { MatchRecord } from '../types.ts'

export const MAN = 1
export const WOMAN = 2
const HALF = 8
const NOBODY: ReadNumber = { worth: NONE, digits: '' }

/** Rows of people, each field read once. A row is its index; every field is an array by row. */
export class PeopleStore {
  readonly names: NameBook
  readonly ids: string[] = []
  readonly live: boolean[] = []
  readonly source: number[] = []
  readonly name: number[] = []
  readonly nik: ReadNumber[] = []
  readonly kk: ReadNumber[] = []
  /** The two halves of sixteen known digits as whole numbers, -1 where it is not sixteen: most pairs differ in both. */
  readonly nikHalves: [first: number[], last: number[]] = [[], []]
  readonly kkHalves: [first: number[], last: number[]] = [[], []]
  /** yyyymmdd as stated, 0 where none. */
  readonly birth: number[] = []
  /** yymmdd in the NIK, 0 where none. */
  readonly nikBirth: number[] = []
  /** Year that the age leaves: born in it or the year before; 0 where no age. */
  readonly ageYear: number[] = []
  /** 1 man, 2 woman, 0 unknown; stated, else from the NIK. */
  readonly sex: number[] = []
  /** The sex in the NIK. */
  readonly nikSex: number[] = []
  readonly village: number[] = []
  readonly district: number[] = []
  readonly rt: number[] = []
  readonly rw: number[] = []
  readonly phone: number[] = []
  readonly birthPlace: number[] = []
  /** Numbers of words of the address. */
  readonly addressWords: (readonly number[])[] = []
  /** Rows that came again under a known id. */
  replaced = 0
  #rowOf = new Map<string, number>()
  #codes = new Map<string, number>([['', 0]])
  #sources = new Map<string, number>()
  #homes = new Map<string, { home: ReadHome; words: readonly number[] }>()

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
    return this.#sources.get(source)
  }

  /** A row whose id is known replaces the old one. */
  add(record: MatchRecord): void {
    const old = this.#rowOf.get(record.id)
    if (old !== undefined) {
      this.live[old] = false
      this.replaced++
    }
    this.#rowOf.set(record.id, this.ids.length)
    this.ids.push(record.id)
    this.live.push(true)
    this.source.push(this.#number(this.#sources, record.source))
    this.name.push(record.name ? this.names.idOf(record.name) : -1)
    this.#addNumbers(record)
    this.#addHome(record)
    this.phone.push(readPhone(record.phone))
    this.birthPlace.push(this.#code(foldPlace(record.birthPlace)))
  }

  remove(sources: readonly string[]): void {
    const gone = new Set(sources.map((source) => this.#sources.get(source)))
    for (let row = 0; row < this.size; row++) {
      if (!this.live[row] || !gone.has(this.source[row])) continue
      this.live[row] = false
      this.#rowOf.delete(this.ids[row] ?? '')
    }
  }

  #addNumbers(record: MatchRecord): void {
    const nik = readNumber(record.nik)
    const kk = readNumber(record.kk)
    const same = nik.worth !== NONE && nik.digits === kk.digits
    const own = same ? NOBODY : nik
    this.nik.push(own)
    this.kk.push(kk)
    pushHalves(this.nikHalves, own)
    pushHalves(this.kkHalves, kk)
    const inNik = birthInNik(own)
    const day = readDay(record.birthDate)
    this.birth.push(day ? pack(day) : 0)
    this.nikBirth.push(inNik ? pack(inNik) : 0)
    this.ageYear.push(ageYearOf(record))
    this.nikSex.push(inNik ? (inNik.sex === 'P' ? WOMAN : MAN) : 0)
    this.sex.push(record.sex === 'P' ? WOMAN : record.sex === 'L' ? MAN : 0)
  }

  #addHome(record: MatchRecord): void {
    const key = `${record.address ?? ''}|${record.rt ?? ''}|${record.rw ?? ''}`
    let read = this.#homes.get(key)
    if (!read) {
      const home = readHome(record.address, record.rt, record.rw)
      read = { home, words: home.words.map((word) => this.#code(`~${word}`)) }
      this.#homes.set(key, read)
    }
    this.rt.push(read.home.rt)
    this.rw.push(read.home.rw)
    this.addressWords.push(read.words)
    const village = record.villageCode ?? ''
    this.village.push(this.#code(village))
    this.district.push(this.#code(record.districtCode ?? village.split('.').slice(0, 3).join('.')))
  }

  #code(text: string): number {
    return this.#number(this.#codes, text)
  }

  #number(numbers: Map<string, number>, text: string): number {
    const known = numbers.get(text)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(text, number)
    return number
  }
}

function pushHalves([first, last]: [number[], number[]], { digits }: ReadNumber): void {
  const isWhole = digits.length === 2 * HALF
  first.push(isWhole ? Number(digits.slice(0, HALF)) : -1)
  last.push(isWhole ? Number(digits.slice(HALF)) : -1)
}

const pack = ({ year, month, day }: Day) => year * 10_000 + month * 100 + day

/** The parts of a packed day. */
export const unpack = (packed: number): Day => ({
  year: Math.floor(packed / 10_000),
  month: Math.floor(packed / 100) % 100,
  day: packed % 100,
})

function ageYearOf({ age, ageOn }: MatchRecord): number {
  const year = Number(ageOn?.slice(0, 4))
  return age !== null && age !== undefined && age > 0 && age < 120 && year ? year - age : 0
}

/** "Kab. Malang" and "MALANG" are one place of birth. */
const foldPlace = (text: string | null | undefined) =>
  capitals(text ?? '')
    .split(/[^A-Z]+/)
    .filter((word) => word && word !== 'KAB' && word !== 'KOTA' && word !== 'KABUPATEN')
    .map(foldWord)
    .join('')
