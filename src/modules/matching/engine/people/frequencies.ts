import { frequentDays } from '../fields/birth.ts'
import { NONE } from '../fields/read-number.ts'
import type { PeopleStore } from './people-store.ts'

/** A NIK on rows of this many names is nobody's. */
const NAMES_OF_SHARED_NIK = 3
/** Words that stand on more than this share of a village's addresses do not tell homes apart. */
const COMMON_ADDRESS_WORD = 0.4

/** How often values are met among the live rows. */
export class Frequencies {
  readonly rows: number
  readonly #store: PeopleStore
  readonly #words: Float64Array
  readonly #sounds = new Map<number, number>()
  readonly #days = new Map<number, number>()
  readonly #years = new Map<number, number>()
  readonly #named: number
  readonly #dated: number
  /** Days written for want of better, from the data. */
  readonly worthlessDays: ReadonlySet<number>
  /** NIK that several people carry. */
  readonly sharedNik = new Set<string>()
  readonly #addressWords = new Map<number, number>()
  readonly #villages = new Map<number, number>()

  constructor(store: PeopleStore, rows: Int32Array) {
    this.#store = store
    this.rows = rows.length
    this.#words = new Float64Array(store.names.words.words.length)
    const nik = new Map<string, number>()
    let named = 0
    let dated = 0
    for (const row of rows) {
      named += this.#countName(store.name[row] ?? -1)
      dated += this.#countBirth(store.birth[row] ?? 0)
      this.#countAddress(row)
      const read = store.nik[row]
      if (read && read.worth !== NONE) nik.set(read.digits, (nik.get(read.digits) ?? 0) + 1)
    }
    this.#named = Math.max(1, named)
    this.#dated = Math.max(1, dated)
    this.worthlessDays = frequentDays(this.#days)
    this.#findShared(rows, nik)
  }

  #countName(name: number): number {
    if (name < 0) return 0
    const { names } = this.#store
    for (const word of names.wordsOf[name] ?? []) {
      const fold = names.words.foldIds[word] ?? 0
      this.#words[fold] = (this.#words[fold] ?? 0) + 1
    }
    bump(this.#sounds, names.soundOf[name] ?? -1)
    return 1
  }

  #countBirth(birth: number): number {
    if (birth === 0) return 0
    bump(this.#days, birth % 10_000)
    bump(this.#years, Math.floor(birth / 10_000) % 100)
    return 1
  }

  #countAddress(row: number): void {
    const village = this.#store.village[row] ?? 0
    bump(this.#villages, village)
    for (const word of this.#store.addressWords[row] ?? []) bump(this.#addressWords, village * 4_194_304 + word)
  }

  #findShared(rows: Int32Array, nik: ReadonlyMap<string, number>): void {
    const names = new Map<string, Set<number>>()
    for (const row of rows) {
      const digits = this.#store.nik[row]?.digits ?? ''
      if ((nik.get(digits) ?? 0) < NAMES_OF_SHARED_NIK) continue
      const first = this.#store.names.wordsOf[this.#store.name[row] ?? -1]?.at(-1)
      const seen = names.get(digits) ?? new Set()
      if (first !== undefined) seen.add(this.#store.names.words.foldIds[first] ?? 0)
      names.set(digits, seen)
    }
    // Slips give a name two or three sounds; four different last words are different people.
    for (const [digits, seen] of names) if (seen.size > NAMES_OF_SHARED_NIK) this.sharedNik.add(digits)
  }

  wordShare(word: number): number {
    return ((this.#words[this.#store.names.words.foldIds[word] ?? 0] ?? 0) + 0.5) / this.#named
  }

  /** Share of rows with a word, by rows counted. */
  wordRows(word: number): number {
    return this.#words[this.#store.names.words.foldIds[word] ?? 0] ?? 0
  }

  /**
   * How likely a stranger has this name: what is seen beside the pair itself, pulled towards the product of its words' shares,
   * for a name met twice may be met because both are the same person.
   */
  nameShare(name: number): number {
    const { names } = this.#store
    const others = Math.max(0, (this.#sounds.get(names.soundOf[name] ?? -1) ?? 0) - 2)
    let product = 1
    for (const word of names.wordsOf[name] ?? []) product *= this.wordShare(word)
    return (others + this.#named * product) / (2 * this.#named)
  }

  birthShare(birth: number): number {
    const day = Math.max(0, (this.#days.get(birth % 10_000) ?? 0) - 2) + this.#dated / 365.25
    const year = (this.#years.get(Math.floor(birth / 10_000) % 100) ?? 0) + 1
    return (day / (2 * this.#dated)) * (year / this.#dated)
  }

  isTelling(word: number, village: number): boolean {
    const inVillage = this.#villages.get(village) ?? 0
    return (this.#addressWords.get(village * 4_194_304 + word) ?? 0) <= Math.max(2, inVillage * COMMON_ADDRESS_WORD)
  }
}

const bump = (counts: Map<number, number>, key: number) => counts.set(key, (counts.get(key) ?? 0) + 1)
