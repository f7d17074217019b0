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
const LETTERS_OF_PART = 3
const VOWEL = /[AIUEO]/

/** What is asked of a word millions of times lies side by side: one line of the processor's cache holds two words. */
const CELL = { foldId: 0, length: 1, first: 2, light: 3, letters: 4, written: 5, writtenFirst: 6 } as const
const CELLS = 8
const ROOM_AT_FIRST = 4096

/** Relations kept for the next time they are asked: a power of two, of which a megabyte or two stays near the processor. */
const REMEMBERED = 262_144
/** Relations are numbers below this. */
const RELATIONS = 8
const RELATION_BITS = 3

/** Every distinct word of all names, once; words are numbers from here on. */
export class WordBook {
  readonly words: string[] = []
  readonly folds: string[] = []
  /** Folded words; a word's number there is its `foldId`. */
  readonly sounds = new Numbering()
  #cells = new Int32Array(CELLS * ROOM_AT_FIRST)
  readonly #near: (readonly number[] | undefined)[] = []
  readonly #ids = new Map<string, number>()
  readonly #known = new Int32Array(2 * REMEMBERED).fill(-1)
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
    if ((id + 1) * CELLS > this.#cells.length) {
      const larger = new Int32Array(2 * this.#cells.length)
      larger.set(this.#cells)
      this.#cells = larger
    }
    const at = id * CELLS
    this.#cells[at + CELL.foldId] = this.sounds.numberOf(fold)
    this.#cells[at + CELL.length] = fold.length
    this.#cells[at + CELL.first] = fold.charCodeAt(0)
    this.#cells[at + CELL.light] = this.#lightWords.has(word) ? 1 : 0
    this.#cells[at + CELL.letters] = lettersOf(fold)
    this.#cells[at + CELL.written] = lettersOf(word)
    this.#cells[at + CELL.writtenFirst] = word.charCodeAt(0)
    return id
  }

  /** Words that sound the same share this number. */
  foldId(word: number): number {
    return this.#cells[word * CELLS + CELL.foldId] ?? 0
  }

  /** Letters of the folded word. */
  lengthOf(word: number): number {
    return this.#cells[word * CELLS + CELL.length] ?? 0
  }

  /** Whether clerks leave it out and nobody is called by it. */
  isLight(word: number): boolean {
    return this.#cells[word * CELLS + CELL.light] === 1
  }

  /** Hashes that a word shares with most of its misspellings: of its consonants in their order, of its letters in whatever order, of its start, its end. */
  nearKeys(word: number): readonly number[] {
    let keys = this.#near[word]
    if (!keys) {
      const fold = this.folds[word] ?? ''
      const consonants = fold.replace(/[AIUEO]/g, '')
      keys = [
        mix(2, this.#cells[word * CELLS + CELL.letters] ?? 0),
        ...(consonants.length > 1 ? [hashText(1, consonants)] : []),
        hashText(3, fold.slice(0, LETTERS_OF_PART)),
        hashText(4, fold.slice(-LETTERS_OF_PART)),
      ]
      this.#near[word] = keys
    }
    return keys
  }

  /** Hashes of the first letter and of the last ones: a nickname is often the end of a name. */
  endKeys(word: number): readonly number[] {
    const fold = this.folds[word] ?? ''
    return [fold.charCodeAt(0), hashText(5, fold.slice(-LETTERS_OF_PART))]
  }

  /** The relation of two words, remembered where it was dear to find. */
  relation(first: number, second: number): number {
    if (first === second) return SAME
    const [a, b] = first < second ? [first * CELLS, second * CELLS] : [second * CELLS, first * CELLS]
    if (this.#cells[a] === this.#cells[b]) return SOUNDS_SAME
    if (this.#areSurelyOther(a, b)) return OTHER
    const place = 2 * (mix(a, b) & (REMEMBERED - 1))
    const remembered = this.#known[place + 1] ?? -1
    if (this.#known[place] === a && remembered >> RELATION_BITS === b) return remembered & (RELATIONS - 1)
    const found = this.#relateWritten(a / CELLS, b / CELLS)
    this.#known[place] = a
    this.#known[place + 1] = (b << RELATION_BITS) | found
    return found
  }

  /** Most pairs of words are told apart by which letters they hold, without looking at their order. Takes places in the cells. */
  #areSurelyOther(a: number, b: number): boolean {
    const cells = this.#cells
    const lengthA = cells[a + CELL.length] ?? 0
    const lengthB = cells[b + CELL.length] ?? 0
    const lettersA = cells[a + CELL.letters] ?? 0
    const lettersB = cells[b + CELL.letters] ?? 0
    const short = Math.min(lengthA, lengthB)
    const sameFirst = cells[a + CELL.first] === cells[b + CELL.first]
    // As written: the initial F of FAUZI, which sounds PAUSI.
    if (short === 1) return !sameFirst && cells[a + CELL.writtenFirst] !== cells[b + CELL.writtenFirst]
    // One may be the beginning of the other.
    if (sameFirst && (lettersA & lettersB) === (lengthA < lengthB ? lettersA : lettersB)) return false
    const most = (short < LEAST_LETTERS_FOR_FAR_SLIP ? 1 : 2) * BITS_OF_ONE_SLIP
    if (bitCount(lettersA ^ lettersB) <= most) return false
    return bitCount((cells[a + CELL.written] ?? 0) ^ (cells[b + CELL.written] ?? 0)) > most
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
