import type { NameBook } from './name-book.ts'
import { CUT, FAR_SLIP, INITIAL, OTHER, OTHER_ENDING, SAME, SLIP, SOUNDS_SAME } from './word-book.ts'

/** From closest to farthest; the index is the level's number. */
export const NAME_LEVELS = [
  'same',
  'variant',
  'slip',
  'lightWordDropped',
  'wordDropped',
  'cutOrInitial',
  'familiar',
  'ending',
  'slips',
  'oneWordOther',
  'oneWordShared',
  'other',
] as const
const LEVEL = Object.fromEntries(NAME_LEVELS.map((name, index) => [name, index])) as Record<
  (typeof NAME_LEVELS)[number],
  number
>
const LEAST_LETTERS_OF_NICKNAME = 3
const LEAST_LETTERS_OF_JOINED = 5

/** How two names stand to each other, and which words of the first they share (for their frequency). */
export class NameComparer {
  readonly #book: NameBook
  /** Words of the first name found again in the second, of the last comparison. */
  readonly shared: number[] = []
  /** Words by relation, used again for each pair. */
  readonly #worst = new Int32Array(OTHER + 1)

  constructor(book: NameBook) {
    this.#book = book
  }

  /** Numbers of the NameBook in, index into NAME_LEVELS out. */
  compare(a: number, b: number): number {
    const book = this.#book
    this.shared.length = 0
    if (a === b || book.soundOf[a] === book.soundOf[b]) {
      this.shared.push(...(book.wordsOf[a] ?? []))
      return a === b || sameWords(book.wordsOf[a] ?? [], book.wordsOf[b] ?? []) ? LEVEL.same : LEVEL.variant
    }
    const level = this.#align(book.wordsOf[a] ?? [], book.wordsOf[b] ?? [])
    if (level < LEVEL.ending || !this.#mayBeFamiliar(a, b)) return level
    return this.#isNicknameOf(a, b) || this.#isNicknameOf(b, a) ? LEVEL.familiar : level
  }

  #align(first: readonly number[], second: readonly number[]): number {
    const [short, long] = first.length <= second.length ? [first, second] : [second, first]
    const { words } = this.#book
    const worst = this.#worst.fill(0)
    let taken = 0
    let unmatched = 0
    let lightUnmatched = 0
    let heavyShared = 0
    for (let i = 0; i < short.length; i++) {
      const word = short[i] ?? 0
      let best = OTHER
      let at = -1
      for (let j = 0; j < long.length; j++) {
        if (taken & (1 << j)) continue
        const relation = words.relation(word, long[j] ?? 0)
        if (relation < best) {
          best = relation
          at = j
          if (relation === SAME) break
        }
      }
      if (best >= INITIAL) {
        const joined = this.#joined(word, long, taken)
        if (joined >= 0) {
          taken |= 3 << joined
          worst[SOUNDS_SAME] = (worst[SOUNDS_SAME] ?? 0) + 1
          heavyShared++
          this.shared.push(word)
          continue
        }
      }
      if (best === OTHER) {
        if (words.light[word]) lightUnmatched++
        else unmatched++
        continue
      }
      taken |= 1 << at
      worst[best] = (worst[best] ?? 0) + 1
      if (best <= SLIP) {
        this.shared.push(word)
        if (!words.light[word]) heavyShared++
      }
    }
    let left = 0
    let lightLeft = 0
    for (let j = 0; j < long.length; j++) {
      if (taken & (1 << j)) continue
      if (words.light[long[j] ?? 0]) lightLeft++
      else left++
    }
    return levelOf({ worst, unmatched, lightUnmatched, left, lightLeft, heavyShared })
  }

  /** Where in `long` two neighbouring words make up this one, or -1: Nurhayati and Nur Hayati. */
  #joined(word: number, long: readonly number[], taken: number): number {
    const { folds, words, lengths } = this.#book.words
    if (long.length < 2 || (lengths[word] ?? 0) < LEAST_LETTERS_OF_JOINED) return -1
    const whole = words[word] ?? ''
    for (let j = 0; j + 1 < long.length; j++) {
      const parts = (lengths[long[j] ?? 0] ?? 0) + (lengths[long[j + 1] ?? 0] ?? 0)
      if (taken & (3 << j) || Math.abs(parts - (lengths[word] ?? 0)) > 1) continue
      const first = words[long[j] ?? 0] ?? ''
      const second = words[long[j + 1] ?? 0] ?? ''
      if (first.length + second.length === whole.length && whole.startsWith(first) && whole.endsWith(second)) return j
      if (`${folds[long[j] ?? 0]}${folds[long[j + 1] ?? 0]}` === folds[word]) return j
    }
    return -1
  }

  #mayBeFamiliar(a: number, b: number): boolean {
    const { familiar, aliasesOf } = this.#book
    return Boolean(familiar[a] || familiar[b] || aliasesOf[a]?.length || aliasesOf[b]?.length)
  }

  /** "Bu Tin" of Suhartini, "alias Parman" of Suparman: the short name lies in a word of the other. */
  #isNicknameOf(a: number, b: number): boolean {
    const { words, wordsOf, aliasesOf, familiar } = this.#book
    const names = [
      ...(aliasesOf[a] ?? []),
      ...(familiar[a] && (wordsOf[a]?.length ?? 0) === 1 ? (wordsOf[a] ?? []) : []),
    ]
    return names.some((name) => {
      const nick = words.folds[name] ?? ''
      if (nick.length < LEAST_LETTERS_OF_NICKNAME) return false
      const found = wordsOf[b]?.find((word) => words.folds[word]?.includes(nick))
      if (found === undefined) return false
      this.shared.length = 0
      this.shared.push(name)
      return true
    })
  }
}

interface Alignment {
  readonly worst: Int32Array
  readonly unmatched: number
  readonly lightUnmatched: number
  readonly left: number
  readonly lightLeft: number
  readonly heavyShared: number
}

function levelOf({ worst, unmatched, lightUnmatched, left, lightLeft, heavyShared }: Alignment): number {
  const slips = worst[SLIP] ?? 0
  const endings = worst[OTHER_ENDING] ?? 0
  const far = worst[FAR_SLIP] ?? 0
  const cut = (worst[CUT] ?? 0) + (worst[INITIAL] ?? 0)
  if (unmatched > 0 || (lightUnmatched > 0 && left > 0)) {
    if (heavyShared === 0) return LEVEL.other
    return unmatched <= 1 && left <= 1 && heavyShared >= 2 ? LEVEL.oneWordOther : LEVEL.oneWordShared
  }
  if (heavyShared === 0 && cut > 0) return LEVEL.other
  if (endings > 0) return left === 0 && slips + far === 0 ? LEVEL.ending : LEVEL.oneWordShared
  if (far > 0 || slips > 1) return left === 0 ? LEVEL.slips : LEVEL.oneWordShared
  if (heavyShared === 0) return LEVEL.other
  if (cut > 0) return LEVEL.cutOrInitial
  if (left > 0) return LEVEL.wordDropped
  if (lightLeft + lightUnmatched > 0) return LEVEL.lightWordDropped
  return slips > 0 ? LEVEL.slip : LEVEL.variant
}

const sameWords = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((word, i) => word === b[i])
