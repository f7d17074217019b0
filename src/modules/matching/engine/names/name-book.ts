import type { NameWords } from './name-words.ts'
import { readName } from './read-name.ts'
import { WordBook } from './word-book.ts'

/** Every distinct written name, read once; names are numbers from here on. */
export class NameBook {
  readonly words: WordBook
  /** By name: its words. */
  readonly wordsOf: number[][] = []
  readonly aliasesOf: number[][] = []
  readonly familiar: boolean[] = []
  readonly byChild: boolean[] = []
  /** By title or form of address: 1 man, 2 woman, 0 unknown. */
  readonly sex: number[] = []
  /** Names that sound the same, also when their words are joined otherwise, share this number. */
  readonly soundOf: number[] = []
  readonly #known: NameWords
  #ids = new Map<string, number>()
  #sounds = new Map<string, number>()

  constructor(known: NameWords) {
    this.#known = known
    this.words = new WordBook(known.light)
  }

  /** -1 where nothing of a name is written. */
  idOf(written: string): number {
    const seen = this.#ids.get(written)
    if (seen !== undefined) return seen
    const { words, aliases, familiar, byChild, sex } = readName(written, this.#known)
    let id = -1
    if (words.length > 0) {
      id = this.wordsOf.length
      const numbers = words.map((word) => this.words.idOf(word))
      this.wordsOf.push(numbers)
      this.aliasesOf.push(aliases.map((word) => this.words.idOf(word)))
      this.familiar.push(familiar)
      this.byChild.push(byChild)
      this.sex.push(sex === 'P' ? 2 : sex === 'L' ? 1 : 0)
      this.soundOf.push(this.#soundId(numbers.map((word) => this.words.folds[word] ?? '').join('')))
    }
    this.#ids.set(written, id)
    return id
  }

  get size(): number {
    return this.wordsOf.length
  }

  #soundId(sound: string): number {
    const known = this.#sounds.get(sound)
    if (known !== undefined) return known
    const id = this.#sounds.size
    this.#sounds.set(sound, id)
    return id
  }
}
