import { hashText, mix } from './hash.ts'

const SEED = 17
const GOLDEN = 0x9e3779b1
const ROOM_AT_FIRST = 1024

/**
 * Gives each distinct text a number from 0, in the order they come. Texts are known by 64 bits of hashes and not kept: among a million, two
 * would meet once in thirty million lists, and a Map of a million texts takes most of the time and memory of reading. Where an order of
 * arrival must not show (keys of blocks), `hashOf` is half of these bits.
 */
export class Numbering {
  #size = 0
  #first = new Int32Array(ROOM_AT_FIRST)
  #second = new Int32Array(ROOM_AT_FIRST)
  /** Open addressing: a text's number + 1 stands at its hash or soon after; 0 is free. Twice as many as there is room for texts. */
  #slots = new Int32Array(2 * ROOM_AT_FIRST)

  /** The texts that have numbers 0, 1, … from the start. */
  constructor(...first: readonly string[]) {
    for (const text of first) this.numberOf(text)
  }

  /** How many texts have a number. */
  get size(): number {
    return this.#size
  }

  numberOf(text: string): number {
    const [first, second] = [hashText(SEED, text), otherHash(text)]
    const slot = this.#slotOf(first, second)
    const known = this.#slots[slot] ?? 0
    if (known > 0) return known - 1
    const number = this.#size++
    this.#slots[slot] = number + 1
    this.#first[number] = first
    this.#second[number] = second
    if (this.#size === this.#first.length) this.#grow()
    return number
  }

  /** The text's number where it has one. */
  find(text: string): number | undefined {
    const known = this.#slots[this.#slotOf(hashText(SEED, text), otherHash(text))] ?? 0
    return known > 0 ? known - 1 : undefined
  }

  hashOf(number: number): number {
    return this.#first[number] ?? 0
  }

  /** Where the text stands, or would. */
  #slotOf(first: number, second: number): number {
    const last = this.#slots.length - 1
    for (let slot = mix(first, second) & last; ; slot = (slot + 1) & last) {
      const number = (this.#slots[slot] ?? 0) - 1
      if (number < 0 || (this.#first[number] === first && this.#second[number] === second)) return slot
    }
  }

  #grow(): void {
    const [first, second] = [this.#first, this.#second]
    this.#first = new Int32Array(2 * first.length)
    this.#second = new Int32Array(2 * first.length)
    this.#first.set(first)
    this.#second.set(second)
    this.#slots = new Int32Array(4 * first.length)
    for (let number = 0; number < this.#size; number++)
      this.#slots[this.#slotOf(first[number] ?? 0, second[number] ?? 0)] = number + 1
  }
}

/** Independent of `hashText`: turned about before each letter, so that no bit depends on lower ones alone. */
function otherHash(text: string): number {
  let hash = text.length
  for (let i = 0; i < text.length; i++) hash = Math.imul(((hash << 5) | (hash >>> 27)) ^ text.charCodeAt(i), GOLDEN)
  return hash
}
