import { PAIRS_AT_ONCE } from '../estimate/pair-batch.ts'
import type { PeopleStore } from './people-store.ts'

const WORDS = 3

/**
 * Rows, names and words of a million people are too many for the processor's cache, and the way leads from row to name to words. Each loop here asks for
 * many cells that do not depend on each other, so that the memory answers them together; what they say is kept only to lead on.
 */
export class ReadAhead {
  readonly #store: PeopleStore
  readonly #names = new Int32Array(PAIRS_AT_ONCE)
  readonly #words = new Int32Array(WORDS * PAIRS_AT_ONCE)

  constructor(store: PeopleStore) {
    this.#store = store
  }

  /** At most PAIRS_AT_ONCE rows. */
  read(rows: Int32Array, count: number): void {
    const { names } = this.#store
    for (let i = 0; i < count; i++) this.#names[i] = this.#store.name(rows[i] ?? 0)
    for (let i = 0; i < count; i++) {
      const name = this.#names[i] ?? -1
      const known = name < 0 ? 0 : names.wordCount(name)
      for (let word = 0; word < WORDS; word++)
        this.#words[WORDS * i + word] = word < known ? names.wordAt(name, word) : -1
    }
    for (let i = 0; i < WORDS * count; i++) {
      const word = this.#words[i] ?? -1
      if (word >= 0) this.#words[i] = names.words.foldId(word)
    }
  }
}
