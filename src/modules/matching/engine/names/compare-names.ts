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
    if (a === b || book.soundOf(a) === book.soundOf(b)) {
      const words = book.wordsOf(a)
      this.shared.push(...words)
      return a === b || sameWords(words, book.wordsOf(b)) ? LEVEL.same : LEVEL.variant
    }
    const level = book.wordCount(a) <= book.wordCount(b) ? this.#align(a, b) : this.#align(b, a)
    if (level < LEVEL.ending || !this.#mayBeFamiliar(a, b)) return level
    return this.#isNicknameOf(a, b) || this.#isNicknameOf(b, a) ? LEVEL.familiar : level
  }

  /** Finds for each word of the shorter name its closest in the longer. */
  #align(short: number, long: number): number {
    const book = this.#book
    const { words } = book
    const [shortCount, longCount] = [book.wordCount(short), book.wordCount(long)]
    const worst = this.#worst.fill(0)
    let taken = 0
    let unmatched = 0
    let lightUnmatched = 0
    let heavyShared = 0
    for (let i = 0; i < shortCount; i++) {
      const word = book.wordAt(short, i)
      let best = OTHER
      let at = -1
      for (let j = 0; j < longCount && best > SAME; j++) {
        if (taken & (1 << j)) continue
        const relation = words.relation(word, book.wordAt(long, j))
        if (relation >= best) continue
        best = relation
        at = j
      }
      const joined = best >= INITIAL ? this.#joined(word, long, taken) : -1
      if (joined >= 0) {
        taken |= 3 << joined
        worst[SOUNDS_SAME] = (worst[SOUNDS_SAME] ?? 0) + 1
        heavyShared++
        this.shared.push(word)
        continue
      }
      if (best === OTHER) {
        if (words.isLight(word)) lightUnmatched++
        else unmatched++
        continue
      }
      taken |= 1 << at
      worst[best] = (worst[best] ?? 0) + 1
      if (best <= SLIP) {
        this.shared.push(word)
        if (!words.isLight(word)) heavyShared++
      }
    }
    let left = 0
    let lightLeft = 0
    for (let j = 0; j < longCount; j++) {
      if (taken & (1 << j)) continue
      if (words.isLight(book.wordAt(long, j))) lightLeft++
      else left++
    }
    return levelOf({ worst, unmatched, lightUnmatched, left, lightLeft, heavyShared })
  }

  /** Where in `long` two neighbouring words make up this one, or -1: Nurhayati and Nur Hayati. */
  #joined(word: number, long: number, taken: number): number {
    const book = this.#book
    const { folds, words } = book.words
    const length = book.words.lengthOf(word)
    if (length < LEAST_LETTERS_OF_JOINED) return -1
    for (let j = 0; j + 1 < book.wordCount(long); j++) {
      if (taken & (3 << j)) continue
      const [first, second] = [book.wordAt(long, j), book.wordAt(long, j + 1)]
      if (Math.abs(book.words.lengthOf(first) + book.words.lengthOf(second) - length) > 1) continue
      if (`${words[first]}${words[second]}` === words[word]) return j
      if (`${folds[first]}${folds[second]}` === folds[word]) return j
    }
    return -1
  }

  #mayBeFamiliar(a: number, b: number): boolean {
    const { familiar, aliasesOf } = this.#book
    return Boolean(familiar[a] || familiar[b] || aliasesOf[a]?.length || aliasesOf[b]?.length)
  }

  /** "Bu Tin" of Suhartini, "alias Parman" of Suparman: the short name lies in a word of the other. */
  #isNicknameOf(a: number, b: number): boolean {
    const { words, aliasesOf, familiar } = this.#book
    const names = [
      ...(aliasesOf[a] ?? []),
      ...(familiar[a] && this.#book.wordCount(a) === 1 ? this.#book.wordsOf(a) : []),
    ]
    return names.some((name) => {
      const nick = words.folds[name] ?? ''
      if (nick.length < LEAST_LETTERS_OF_NICKNAME) return false
      const found = this.#book.wordsOf(b).find((word) => words.folds[word]?.includes(nick))
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
