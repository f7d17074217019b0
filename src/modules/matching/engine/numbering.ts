import { hashText } from './hash.ts'

const SEED = 17

/**
 * Gives each distinct text a number from 0, in the order they come. Where an order of arrival must not show (keys of blocks), `hashOf` is the
 * text's own hash.
 */
export class Numbering {
  #numbers = new Map<string, number>()
  #hashes: number[] = []

  /** The texts that have numbers 0, 1, … from the start. */
  constructor(...first: readonly string[]) {
    for (const text of first) this.numberOf(text)
  }

  numberOf(text: string): number {
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    const number = this.#hashes.length
    this.#numbers.set(text, number)
    this.#hashes.push(hashText(SEED, text))
    return number
  }

  /** The text's number where it has one. */
  find(text: string): number | undefined {
    return this.#numbers.get(text)
  }

  hashOf(number: number): number {
    return this.#hashes[number] ?? 0
  }
}
