import { readAddress } from '../fields/home.ts'
import { Numbering } from '../numbering.ts'

/** Every distinct written address, read once; addresses are numbers from here on. */
export class HomeBook {
  readonly #codes: Numbering
  readonly #rwAtMost: number
  readonly #written = new Numbering()
  readonly #words: (readonly number[])[] = []
  readonly #neighbourhoods: number[] = []

  /** `codes`: where the words of addresses get their numbers; `rwAtMost`: RT × this + RW is a neighbourhood. */
  constructor(codes: Numbering, rwAtMost: number) {
    this.#codes = codes
    this.#rwAtMost = rwAtMost
  }

  numberOf(address: string): number {
    const home = this.#written.numberOf(address)
    if (home < this.#words.length) return home
    const { words, rt, rw } = readAddress(address)
    this.#words.push(words.map((word) => this.#codes.numberOf(`~${word}`)))
    this.#neighbourhoods.push(rt * this.#rwAtMost + rw)
    return home
  }

  /** Numbers of the address's words that may tell homes apart. */
  wordsOf(home: number): readonly number[] {
    return this.#words[home] ?? []
  }

  /** RT and RW in the address, as one number. */
  neighbourhoodOf(home: number): number {
    return this.#neighbourhoods[home] ?? 0
  }
}
