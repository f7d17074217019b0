import { frequentDays } from '../fields/birth.ts'
import { MAN, type PeopleStore, WOMAN } from './people-store.ts'

/** A NIK on rows of more different last words of names is nobody's: slips give a name two or three sounds. */
const NAMES_OF_SHARED_NIK = 3
/** Words that stand on more than this share of a village's addresses do not tell homes apart. */
const COMMON_ADDRESS_WORD = 0.4
/** No name is rarer than if so many more rows bore it: words of a name are not drawn independently. */
const UNSEEN = 0.1
/** A name tells the sex when its words stand this often (bits) with the one rather than the other. */
const BITS_FOR_SEX = 4
/** Numbers of words stay below it, so that a village and a word make one whole number. */
const WORDS_AT_MOST = 4_194_304
/** Ten to the eight: two halves of a NIK make one whole number. */
const HALF = 100_000_000
const DAYS_OF_YEAR = 365.25

/** How often values are met among the rows counted. */
export class Frequencies {
  /** Days written for want of better, from the data. */
  worthlessDays: ReadonlySet<number> = new Set()
  /** NIK that several people carry. */
  readonly sharedNik = new Set<string>()
  readonly #store: PeopleStore
  /** By number of the folded word, of the name's sound. */
  #words: number[] = []
  #sounds: number[] = []
  /** Rows of known sex with a word, more women than men above 0. */
  #men: number[] = []
  #women: number[] = []
  #named = 1
  #dated = 1
  /** By month * 100 + day, by last two digits of the year. */
  #days: number[] = []
  #years: number[] = []
  readonly #addressWords = new Map<number, number>()
  #villages: number[] = []
  /** Rows by village and RT. */
  readonly #neighbourhoods = new Map<number, number>()
  #placed = 1

  constructor(store: PeopleStore) {
    this.#store = store
  }

  /** Counts these rows on top of those counted before. */
  count(rows: Int32Array): void {
    // In the order in which they lie in memory, for counting does not ask for another.
    const inMemory = rows.toSorted()
    for (const row of inMemory) {
      this.#countName(this.#store.name(row))
      this.#countSex(row)
      this.#countBirth(this.#store.birth(row))
      this.#countAddress(row)
    }
    this.worthlessDays = frequentDays(new Map(this.#days.entries()))
    for (const row of inMemory) this.#readSex(row)
    this.#findShared(rows)
  }

  #countName(name: number): void {
    if (name < 0) return
    const { names } = this.#store
    for (let i = 0; i < names.wordCount(name); i++) raise(this.#words, names.words.foldId(names.wordAt(name, i)))
    raise(this.#sounds, names.soundOf(name))
    this.#named++
  }

  #countSex(row: number): void {
    const sex = this.#store.statedSex(row) || this.#store.nikSex(row)
    if (!sex) return
    const { names } = this.#store
    const counts = sex === MAN ? this.#men : this.#women
    const name = this.#store.name(row)
    if (name < 0) return
    for (let i = 0; i < names.wordCount(name); i++) raise(counts, names.words.foldId(names.wordAt(name, i)))
  }

  #readSex(row: number): void {
    const store = this.#store
    const name = store.name(row)
    const [stated, inNik] = [store.statedSex(row), store.nikSex(row)]
    const isFamiliar = store.names.familiar[name] === true
    const byName = stated === 0 || isFamiliar ? this.sexOfName(name) : 0
    const title = store.names.sex[name] ?? 0
    const told = title || (isFamiliar ? 0 : byName)
    // Where only the NIK tells the sex and the name another, the NIK is perhaps a relative's.
    const isAgainstName = stated === 0 && inNik !== 0 && told !== 0 && told !== inNik
    const isHusbands = isFamiliar && title === WOMAN && byName === MAN
    store.judgeSex(row, {
      sex: stated || (isAgainstName ? told : inNik) || title || byName,
      bearsOthersName: isHusbands || store.names.byChild[name] === true,
      isAgainstNik: isAgainstName,
    })
  }

  /** 1 man, 2 woman by what the name's words are elsewhere; 0 where they do not tell. */
  sexOfName(name: number): number {
    const { names } = this.#store
    let bits = 0
    for (const word of names.wordsOf(name)) {
      const fold = names.words.foldId(word)
      bits += Math.log2(((this.#women[fold] ?? 0) + 0.5) / ((this.#men[fold] ?? 0) + 0.5))
    }
    return bits > BITS_FOR_SEX ? WOMAN : bits < -BITS_FOR_SEX ? MAN : 0
  }

  #countBirth(birth: number): void {
    if (birth === 0) return
    raise(this.#days, birth % 10_000)
    raise(this.#years, Math.floor(birth / 10_000) % 100)
    this.#dated++
  }

  #countAddress(row: number): void {
    const village = this.#store.village(row)
    raise(this.#villages, village)
    bump(this.#neighbourhoods, this.#neighbourhood(row))
    this.#placed++
    for (const word of this.#store.addressWords(row)) bump(this.#addressWords, village * WORDS_AT_MOST + word)
  }

  /** NIK that stand on several rows under several names. */
  #findShared(rows: Int32Array): void {
    const names = new Map<string, Set<number>>()
    for (const row of this.#rowsOfFrequentNik(rows)) {
      const digits = this.#store.nik(row).digits
      const last = this.#store.names.wordsOf(this.#store.name(row)).at(-1)
      const seen = names.get(digits) ?? new Set()
      if (last !== undefined) seen.add(this.#store.names.words.foldId(last))
      names.set(digits, seen)
    }
    for (const [digits, seen] of names) if (seen.size > NAMES_OF_SHARED_NIK) this.sharedNik.add(digits)
  }

  /** Rows whose NIK so many others have too; by sorting, since a million texts are dear to count. */
  #rowsOfFrequentNik(rows: Int32Array): number[] {
    const store = this.#store
    const numberOf = (row: number) => store.nikFirst(row) * HALF + store.nikLast(row)
    const sorted = Float64Array.from(rows, numberOf).sort()
    const frequent = new Set<number>()
    for (let i = NAMES_OF_SHARED_NIK; i < sorted.length; i++)
      if (sorted[i] === sorted[i - NAMES_OF_SHARED_NIK] && (sorted[i] ?? -1) >= 0) frequent.add(sorted[i] ?? 0)
    return frequent.size === 0 ? [] : [...rows.filter((row) => frequent.has(numberOf(row)))]
  }

  /** Share of names that have a word sounding like this one. */
  wordShare(word: number): number {
    return ((this.#words[this.#store.names.words.foldId(word)] ?? 0) + 0.5) / this.#named
  }

  /**
   * How likely a stranger has this name: what is seen beside the pair itself, pulled towards the product of its words' shares,
   * for a name met twice may be met because both are the same person.
   */
  nameShare(name: number): number {
    const { names } = this.#store
    const others = Math.max(0, (this.#sounds[names.soundOf(name)] ?? 0) - 2)
    let product = 1
    for (let i = 0; i < names.wordCount(name); i++) product *= this.wordShare(names.wordAt(name, i))
    return (others + UNSEEN + this.#named * product) / (2 * this.#named)
  }

  /** How likely a stranger has this birth date: share of its day of the year (pulled towards 1 / 365) times share of its year. */
  birthShare(birth: number): number {
    const day = Math.max(0, (this.#days[birth % 10_000] ?? 0) - 2) + this.#dated / DAYS_OF_YEAR
    const year = (this.#years[Math.floor(birth / 10_000) % 100] ?? 0) + 1
    return (day / (2 * this.#dated)) * (year / this.#dated)
  }

  #neighbourhood(row: number): number {
    const store = this.#store
    return store.village(row) * 1_000_000 + store.neighbourhood(row)
  }

  villageShare(village: number): number {
    return ((this.#villages[village] ?? 0) + 1) / this.#placed
  }

  /** Share of rows that live in this row's village, RT and RW. */
  neighbourhoodShare(row: number): number {
    return ((this.#neighbourhoods.get(this.#neighbourhood(row)) ?? 0) + 1) / this.#placed
  }

  /** Whether a word of an address is rare enough in its village to tell homes apart. */
  isTelling(word: number, village: number): boolean {
    const inVillage = this.#villages[village] ?? 0
    const count = this.#addressWords.get(village * WORDS_AT_MOST + word) ?? 0
    return count <= Math.max(2, inVillage * COMMON_ADDRESS_WORD)
  }
}

const bump = <K>(counts: Map<K, number>, key: K) => counts.set(key, (counts.get(key) ?? 0) + 1)

function raise(counts: number[], index: number): void {
  while (counts.length <= index) counts.push(0)
  counts[index] = (counts[index] ?? 0) + 1
}
