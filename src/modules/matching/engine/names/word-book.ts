import { hashText, mix } from '../hash.ts'
import { Numbering } from '../numbering.ts'
import { foldWord } from './fold.ts'
import { ONE_SLIP, slipsBetween, TOO_FAR } from './slips.ts'

/** How two words of two names stand to each other; the smaller, the closer. */
export const SAME = 0
export const SOUNDS_SAME = 1
export const SLIP = 2
/** One ends otherwise: Rizki and Rizka, Wahyudi and Wahyuni. Rather brother and sister than a slip. */
export const OTHER_ENDING = 3
export const INITIAL = 4
/** One is cut short: Sulist and Sulistyowati. */
export const CUT = 5
export const FAR_SLIP = 6
export const OTHER = 7

const BITS_OF_ONE_SLIP = 2
const LEAST_LETTERS_FOR_SLIP = 4
const LEAST_LETTERS_FOR_FAR_SLIP = 7
const LEAST_LETTERS_OF_CUT = 3
const VOWEL = /[AIUEO]/

/** Every distinct word of all names, once; words are numbers from here on. */
export class WordBook {
  readonly words: string[] = []
  readonly folds: string[] = []
  /** Words that sound the same share this number. */
  readonly foldIds: number[] = []
  readonly light: boolean[] = []
  /** Letters of the folded and of the written word. */
  #letters: number[] = []
  #written: number[] = []
  /** Length and first letter of the folded word, so that most words are told apart without touching text. */
  readonly lengths: number[] = []
  #first: number[] = []
  readonly #near: (readonly number[] | undefined)[] = []
  #ids = new Map<string, number>()
  /** Folded words; a word's number there is its `foldIds`. */
  readonly sounds = new Numbering()
  #known = new Map<number, number>()
  readonly #lightWords: ReadonlySet<string>

  constructor(lightWords: ReadonlySet<string>) {
    this.#lightWords = lightWords
  }

  idOf(word: string): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.words.length
    const fold = foldWord(word)
    this.#ids.set(word, id)
    this.words.push(word)
    this.folds.push(fold)
    this.foldIds.push(this.sounds.numberOf(fold))
    this.light.push(this.#lightWords.has(word))
    this.#letters.push(lettersOf(fold))
    this.#written.push(lettersOf(word))
    this.lengths.push(fold.length)
    this.#first.push(fold.charCodeAt(0))
    return id
  }

  /** Hashes that a word shares with most of its misspellings: of its consonants in their order, and of its letters in whatever order. */
  nearKeys(word: number): readonly number[] {
    let keys = this.#near[word]
    if (!keys) {
      const fold = this.folds[word] ?? ''
      const consonants = fold.replace(/[AIUEO]/g, '')
      keys = [mix(2, this.#letters[word] ?? 0), ...(consonants.length > 1 ? [hashText(1, consonants)] : [])]
      this.#near[word] = keys
    }
    return keys
  }

  /** The relation of two words, remembered where it was dear to find. */
  relation(a: number, b: number): number {
    if (a === b) return SAME
    if (this.foldIds[a] === this.foldIds[b]) return SOUNDS_SAME
    if (this.#areSurelyOther(a, b)) return OTHER
    const key = a < b ? a * 4_194_304 + b : b * 4_194_304 + a
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = this.#relateWritten(a, b)
    this.#known.set(key, found)
    return found
  }

  /** Most pairs of words are told apart by which letters they hold, without looking at their order. */
  #areSurelyOther(a: number, b: number): boolean {
    const lengthA = this.lengths[a] ?? 0
    const lengthB = this.lengths[b] ?? 0
    const lettersA = this.#letters[a] ?? 0
    const lettersB = this.#letters[b] ?? 0
    const short = Math.min(lengthA, lengthB)
    const sameFirst = this.#first[a] === this.#first[b]
    if (short === 1) return !sameFirst && !this.#startsAlike(a, b)
    // One may be the beginning of the other.
    if (sameFirst && (lettersA & lettersB) === (lengthA < lengthB ? lettersA : lettersB)) return false
    const written = (this.#written[a] ?? 0) ^ (this.#written[b] ?? 0)
    return (
      Math.min(bitCount(lettersA ^ lettersB), bitCount(written)) >
      (short < LEAST_LETTERS_FOR_FAR_SLIP ? 1 : 2) * BITS_OF_ONE_SLIP
    )
  }

  /** As written: the initial F of FAUZI, which sounds PAUSI. */
  #startsAlike(a: number, b: number): boolean {
    return this.words[a]?.charCodeAt(0) === this.words[b]?.charCodeAt(0)
  }

  /** Slips are made in what is written, old spelling or not; the closer reading counts. */
  #relateWritten(a: number, b: number): number {
    const folded = this.#relate(this.folds[a] ?? '', this.folds[b] ?? '')
    const written = this.#relate(this.words[a] ?? '', this.words[b] ?? '')
    // MASITAH and MASITAHA: only the folded reading hides that the ending is another.
    if (folded === SLIP && written === OTHER_ENDING) return OTHER_ENDING
    return Math.min(folded, written)
  }

  #relate(a: string, b: string): number {
    const short = a.length < b.length ? a : b
    const long = short === a ? b : a
    if (short.length === 1) return long.startsWith(short) ? INITIAL : OTHER
    if (short.length >= LEAST_LETTERS_OF_CUT && long.length > short.length + 1 && long.startsWith(short)) return CUT
    const slips = slipsBetween(a, b)
    if (slips === ONE_SLIP && short.length >= LEAST_LETTERS_FOR_SLIP) return endsOtherwise(a, b) ? OTHER_ENDING : SLIP
    if (slips !== TOO_FAR && slips > ONE_SLIP && short.length >= LEAST_LETTERS_FOR_FAR_SLIP) return FAR_SLIP
    return OTHER
  }
}

function endsOtherwise(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (!VOWEL.test(long.slice(-1))) return false
  if (short.length < long.length) return long.startsWith(short)
  return a.slice(0, -1) === b.slice(0, -1) && VOWEL.test(short.slice(-1))
}

/** A bit for each of the 26 letters in it. */
function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << ((word.charCodeAt(i) - 65) & 31)
  return bits
}

function bitCount(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
