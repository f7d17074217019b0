import { BIRTH_LEVELS } from '../fields/birth.ts'
import { compareKk, compareNik, KK_LEVELS, NIK_LEVELS } from '../fields/compare-numbers.ts'
import { PLACE_LEVELS } from '../fields/home.ts'
import { NONE, VALID } from '../fields/read-number.ts'
import type { BlockingRule, Comparison, Linkage, Rarity } from '../linkage.ts'
import { NAME_LEVELS, NameComparer } from '../names/compare-names.ts'
import { isOneSlip } from '../names/slips.ts'
import { compareBirthOf, comparePlaces } from './compare-people.ts'
import { Frequencies } from './frequencies.ts'
import { peopleRules } from './people-rules.ts'
import type { PeopleStore } from './people-store.ts'
import { ReadAhead } from './read-ahead.ts'

const NAME = 0
const NIK = 1
const BIRTH = 2
const PLACE = 5
const LAST_LEVEL_OF_RT = PLACE_LEVELS.indexOf('sameRt')
const LAST_LEVEL_OF_VILLAGE = PLACE_LEVELS.indexOf('sameVillageOtherRt')
const LAST_LEVEL_OF_WHOLE_NAME = NAME_LEVELS.indexOf('slip')
const WORD_DROPPED = NAME_LEVELS.indexOf('wordDropped')
const LIGHT_WORD_DROPPED = NAME_LEVELS.indexOf('lightWordDropped')
const NIK_ROUNDED = NIK_LEVELS.indexOf('rounded')
const NIK_SLIP = NIK_LEVELS.indexOf('slip')
const NIK_NEIGHBOUR = NIK_LEVELS.indexOf('neighbour')
const NIK_OTHERS_CARD = NIK_LEVELS.indexOf('isOthersCard')
/** Names this close are borne by one sex nearly always. */
const NAMESAKE_LEVELS = NAME_LEVELS.indexOf('ending')
const FIRST_LEVEL_OF_OTHER_NAME = NAME_LEVELS.indexOf('oneWordShared')
const levelNumbers = (levels: readonly string[]) => new Map(levels.map((level, index) => [level, index]))
const NIK_NUMBER = levelNumbers(NIK_LEVELS)
const KK_NUMBER = levelNumbers(KK_LEVELS)
const BIRTH_NUMBER = levelNumbers(BIRTH_LEVELS)
const PLACE_NUMBER = levelNumbers(PLACE_LEVELS)
const KK_OTHER = KK_LEVELS.indexOf('other')
const NIK_OTHER = NIK_LEVELS.indexOf('other')
const NIK_OTHER_AND_ODD = NIK_LEVELS.indexOf('otherAndOdd')

/**
 * Two whole NIK that differ in both halves, and neither is the other's card: no slip, rounding or neighbourhood can lie between them, except
 * two digits exchanged over the middle, which is left out.
 */
function areFarApart(store: PeopleStore, a: number, b: number): boolean {
  const [firstA, firstB, lastA, lastB] = [store.nikFirst(a), store.nikFirst(b), store.nikLast(a), store.nikLast(b)]
  if (firstA < 0 || firstB < 0 || firstA === firstB || lastA === lastB) return false
  return (
    (store.kkFirst(b) !== firstA || store.kkLast(b) !== lastA) &&
    (store.kkFirst(a) !== firstB || store.kkLast(a) !== lastB)
  )
}

const numberOf = (numbers: ReadonlyMap<string, number>, level: string | null) =>
  level === null ? -1 : (numbers.get(level) ?? -1)

/** How rows of people are compared in Indonesia: names, NIK, family card, birth, sex, place, phone, place of birth, list. */
export class PeopleLinkage implements Linkage {
  readonly kind = 'people'
  readonly hasKin = true
  readonly rarelyRepeats = true
  readonly joinsOnAverage = false
  readonly telling = BIRTH + 1
  readonly comparisons: readonly Comparison[]
  readonly rules: readonly BlockingRule[]
  readonly #store: PeopleStore
  readonly #names: NameComparer
  readonly #rarity: Rarity
  readonly #ahead: ReadAhead
  #frequencies: Frequencies
  /** Whether the pair's NIK, compared just before, agree in the birth date without being the same. */
  #nearNik = false

  constructor(store: PeopleStore) {
    this.#store = store
    this.#names = new NameComparer(store.names)
    this.#frequencies = new Frequencies(store)
    this.#ahead = new ReadAhead(store)
    this.comparisons = this.#comparisons()
    this.rules = peopleRules(store, () => this.#frequencies)
    this.#rarity = { bits: new Float64Array(this.comparisons.length) }
  }

  get size(): number {
    return this.#store.size
  }

  idOf(row: number): string {
    return this.#store.ids[row] ?? ''
  }

  rowOf(id: string): number | undefined {
    return this.#store.rowOf(id)
  }

  sourceNumber(source: string): number | undefined {
    return this.#store.sourceNumber(source)
  }

  sourceOf(row: number): number {
    return this.#store.source(row)
  }

  isLive(row: number): boolean {
    return this.#store.live[row] === true
  }

  prepare(rows: Int32Array, more: boolean): void {
    if (!more) this.#frequencies = new Frequencies(this.#store)
    this.#frequencies.count(rows)
  }

  readAhead(rows: Int32Array, count: number): void {
    this.#ahead.read(rows, count)
  }

  rarity(a: number, b: number, levels: Int8Array): Rarity {
    const { bits } = this.#rarity
    const name = levels[NAME] ?? -1
    const share = this.#frequencies
    bits[NAME] = 0
    if (name >= 0 && name <= LAST_LEVEL_OF_WHOLE_NAME)
      bits[NAME] = -Math.log2(Math.max(share.nameShare(this.#store.name(a)), share.nameShare(this.#store.name(b))))
    else if (name === WORD_DROPPED || name === LIGHT_WORD_DROPPED) bits[NAME] = this.#shorterNameBits(a, b)
    else if (name >= 0) for (const word of this.#names.shared) bits[NAME] -= Math.log2(share.wordShare(word))
    bits[PLACE] = this.#placeBits(a, b, levels[PLACE] ?? -1)
    bits[BIRTH] =
      levels[BIRTH] === 0 ? -Math.log2(share.birthShare(this.#store.birth(a) || this.#store.nikBirth(a) || 0)) : 0
    return this.#rarity
  }

  /** Words were left out: what a stranger would have to share is the whole of the shorter name. */
  #shorterNameBits(a: number, b: number): number {
    const { names } = this.#store
    const [first, second] = [this.#store.name(a), this.#store.name(b)]
    const [shareA, shareB] = [this.#frequencies.nameShare(first), this.#frequencies.nameShare(second)]
    const words = names.wordCount(first) - names.wordCount(second)
    return -Math.log2(words < 0 ? shareA : words > 0 ? shareB : Math.max(shareA, shareB))
  }

  #placeBits(a: number, b: number, level: number): number {
    const store = this.#store
    if (level < 0 || level > LAST_LEVEL_OF_VILLAGE) return 0
    const share = this.#frequencies
    if (level <= LAST_LEVEL_OF_RT && store.rt(a))
      return -Math.log2(Math.max(share.neighbourhoodShare(a), share.neighbourhoodShare(b)))
    return -Math.log2(share.villageShare(store.village(a) || store.village(b) || 0))
  }

  /** Other names without a NIK to hold them together. */
  isHopeless(levels: Int8Array): boolean {
    const nik = levels[NIK] ?? -1
    const name = levels[NAME] ?? -1
    return (name < 0 || name >= FIRST_LEVEL_OF_OTHER_NAME) && (nik < 0 || nik > NIK_SLIP) && levels[BIRTH] !== 0
  }

  /**
   * Two certain NIK: valid, in keeping with their row's birth and sex, nobody else's. Where the one is a slip away from the other and the name is
   * the same, one of them is miswritten and not certain; serials next to each other with other names are twins. A last digit of 0 may be rounded,
   * but only from a number with the same fifteen before it.
   */
  excludes(a: number, b: number): boolean {
    if (!this.isCertain(a) || !this.isCertain(b)) return false
    const level = this.#nikLevel(a, b)
    if (level === NIK_SLIP) return false
    if (level !== NIK_NEIGHBOUR) return level > NIK_SLIP && level !== NIK_OTHERS_CARD
    return this.#names.compare(this.#store.name(a), this.#store.name(b)) > LAST_LEVEL_OF_WHOLE_NAME
  }

  isCertain(row: number): boolean {
    const store = this.#store
    if (store.nikWorth(row) !== VALID || store.hasDoubtfulNik(row)) return false
    const { sharedNik } = this.#frequencies
    return sharedNik.size === 0 || !sharedNik.has(store.nik(row).digits)
  }

  #nikLevel(a: number, b: number): number {
    const store = this.#store
    const { sharedNik } = this.#frequencies
    if (store.nikWorth(a) === NONE || store.nikWorth(b) === NONE) return -1
    if (areFarApart(store, a, b))
      return store.nikWorth(a) === VALID && store.nikWorth(b) === VALID ? NIK_OTHER : NIK_OTHER_AND_ODD
    const [nikA, nikB, kkA, kkB] = [store.nik(a), store.nik(b), store.kk(a), store.kk(b)]
    if ((nikA.worth === VALID && nikA.digits === kkB.digits) || (nikB.worth === VALID && nikB.digits === kkA.digits))
      return numberOf(NIK_NUMBER, 'isOthersCard')
    if (sharedNik.size > 0 && (sharedNik.has(nikA.digits) || sharedNik.has(nikB.digits))) return -1
    const level = compareNik(nikA, nikB)
    if (level === 'same' && (store.hasDoubtfulNik(a) || store.hasDoubtfulNik(b)))
      return numberOf(NIK_NUMBER, 'sameButDoubtful')
    return numberOf(NIK_NUMBER, level)
  }

  #comparisons(): Comparison[] {
    const store = this.#store
    return [
      {
        name: 'name',
        levels: NAME_LEVELS,
        rareLevels: NAME_LEVELS.length - 1,
        m: [0.6, 0.12, 0.05, 0.04, 0.05, 0.03, 0.01, 0.005, 0.01, 0.005, 0.02, 0.03],
        h: [0.005, 0.002, 0.002, 0.003, 0.005, 0.002, 0.01, 0.005, 0.002, 0.02, 0.08, 0.864],
        compare: (a, b) => {
          const first = store.name(a)
          const second = store.name(b)
          if (first < 0 || second < 0) return -1
          const own = !store.bearsOthersName(a) && !store.bearsOthersName(b)
          return own ? this.#names.compare(first, second) : -1
        },
      },
      {
        name: 'nik',
        levels: NIK_LEVELS,
        m: [0.88, 0.02, 0.03, 0.02, 0.002, 0.01, 0.005, 0.015, 0.018],
        h: [0.004, 0.008, 0.003, 0.003, 0.01, 0.01, 0.002, 0.06, 0.9],
        compare: (a, b) => {
          const level = this.#nikLevel(a, b)
          this.#nearNik = level >= NIK_ROUNDED && level <= NIK_NEIGHBOUR
          return level
        },
      },
      {
        name: 'birth',
        levels: BIRTH_LEVELS,
        rareLevels: 1,
        m: [0.8, 0.02, 0.02, 0.01, 0.03, 0.02, 0.01, 0.06, 0.01, 0.01, 0.01],
        h: [0.01, 0.001, 0.001, 0.005, 0.005, 0.01, 0.02, 0.03, 0.1, 0.1, 0.718],
        compare: (a, b) => {
          const level = compareBirthOf(store, a, b, this.#frequencies.worthlessDays)
          // A NIK that nearly agrees has said already that the birth date does.
          return level === 'same' && this.#nearNik ? -1 : numberOf(BIRTH_NUMBER, level)
        },
      },
      {
        name: 'kk',
        levels: KK_LEVELS,
        m: [0.85, 0.05, 0.1],
        h: [0.7, 0.05, 0.25],
        compare: (a, b) => {
          if (store.kkWorth(a) === NONE || store.kkWorth(b) === NONE) return -1
          const [firstA, firstB] = [store.kkFirst(a), store.kkFirst(b)]
          if (firstA >= 0 && firstB >= 0 && firstA !== firstB && store.kkLast(a) !== store.kkLast(b)) return KK_OTHER
          return numberOf(KK_NUMBER, compareKk(store.kk(a), store.kk(b)))
        },
      },
      {
        name: 'sex',
        levels: ['same', 'other'],
        amongNamesakes: NAMESAKE_LEVELS,
        m: [0.99, 0.01],
        h: [0.5, 0.5],
        compare: (a, b) => {
          const first = store.sex(a)
          const second = store.sex(b)
          return !first || !second ? -1 : first === second ? 0 : 1
        },
      },
      {
        name: 'place',
        levels: PLACE_LEVELS,
        rareLevels: LAST_LEVEL_OF_VILLAGE + 1,
        m: [0.3, 0.25, 0.05, 0.15, 0.1, 0.05, 0.02, 0.05, 0.03],
        h: [0.3, 0.25, 0.05, 0.15, 0.1, 0.05, 0.02, 0.05, 0.03],
        compare: (a, b) => numberOf(PLACE_NUMBER, comparePlaces(store, a, b, this.#frequencies)),
      },
      {
        name: 'phone',
        levels: ['same', 'slip', 'other'],
        m: [0.8, 0.05, 0.15],
        h: [0.3, 0.05, 0.65],
        compare: (a, b) => {
          const first = store.phone(a)
          const second = store.phone(b)
          if (!first || !second) return -1
          return first === second ? 0 : isOneSlip(store.phoneText(first), store.phoneText(second)) ? 1 : 2
        },
      },
      {
        name: 'birthPlace',
        levels: ['same', 'other'],
        m: [0.95, 0.05],
        h: [0.6, 0.4],
        compare: (a, b) => {
          const first = store.birthPlace(a)
          const second = store.birthPlace(b)
          return !first || !second ? -1 : first === second ? 0 : 1
        },
      },
      {
        name: 'list',
        levels: ['same', 'other'],
        m: [0.03, 0.97],
        h: [0.4, 0.6],
        compare: (a, b) => (store.source(a) === store.source(b) ? 0 : 1),
      },
    ]
  }
}
