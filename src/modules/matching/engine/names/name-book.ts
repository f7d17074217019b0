import { Numbering } from '../numbering.ts'
import type { NameWords } from './name-words.ts'
import { readName } from './read-name.ts'
import { WordBook } from './word-book.ts'

/** A name in the array of names: its sound, the number of its words, up to six words. */
const CELLS = 8
const COUNT = 1
const WORDS = 2
export const WORDS_AT_MOST = CELLS - WORDS
const ROOM_AT_FIRST = 4096
const NO_ALIAS: readonly number[] = []

/** Every distinct written name, read once; names are numbers from here on. */
export class NameBook {
  readonly words: WordBook
  readonly aliasesOf: (readonly number[])[] = []
  readonly familiar: boolean[] = []
  readonly byChild: boolean[] = []
  /** By title or form of address: 1 man, 2 woman, 0 unknown. */
  readonly sex: number[] = []
  readonly #known: NameWords
  readonly #written = new Numbering()
  /** By number of the written name. */
  readonly #ids: number[] = []
  /** Whole names as they sound; a name's number there is its `soundOf`. */
  readonly sounds = new Numbering()
  #cells = new Int32Array(CELLS * ROOM_AT_FIRST)

  constructor(known: NameWords) {
    this.#known = known
    this.words = new WordBook(known.light)
  }

  /** -1 where nothing of a name is written. */
  idOf(written: string): number {
    const number = this.#written.numberOf(written)
    const seen = this.#ids[number]
    if (seen !== undefined) return seen
    const { words, aliases, familiar, byChild, sex } = readName(written, this.#known)
    let id = -1
    if (words.length > 0) {
      id = this.familiar.length
      this.#setWords(
        id,
        words.slice(0, WORDS_AT_MOST).map((word) => this.words.idOf(word)),
      )
      this.aliasesOf.push(aliases.length > 0 ? aliases.map((word) => this.words.idOf(word)) : NO_ALIAS)
      this.familiar.push(familiar)
      this.byChild.push(byChild)
      this.sex.push(sex === 'P' ? 2 : sex === 'L' ? 1 : 0)
    }
    this.#ids.push(id)
    return id
  }

  /** Names that sound the same, also when their words are joined otherwise, share this number. */
  soundOf(name: number): number {
    return this.#cells[name * CELLS] ?? -1
  }

  wordCount(name: number): number {
    return this.#cells[name * CELLS + COUNT] ?? 0
  }

  wordAt(name: number, index: number): number {
    return this.#cells[name * CELLS + WORDS + index] ?? 0
  }

  /** The words of a name in their order; none for -1. */
  wordsOf(name: number): readonly number[] {
    const words: number[] = []
    if (name >= 0) for (let i = 0; i < this.wordCount(name); i++) words.push(this.wordAt(name, i))
    return words
  }

  #setWords(name: number, words: readonly number[]): void {
    const at = name * CELLS
    if (at >= this.#cells.length) {
      const larger = new Int32Array(2 * this.#cells.length)
      larger.set(this.#cells)
      this.#cells = larger
    }
    this.#cells[at] = this.sounds.numberOf(words.map((word) => this.words.folds[word] ?? '').join(''))
    this.#cells[at + COUNT] = words.length
    this.#cells.set(words, at + WORDS)
  }
}
