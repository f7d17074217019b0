import type { Piece } from '#contract/matching/questions.ts'
import { foldText, likeness } from './fold-text.ts'

interface Both {
  readonly a: readonly Piece[]
  readonly b: readonly Piece[]
}

/** Words as alike as this are shown letter by letter; others differ as a whole. */
const ALIKE = 0.5

const plain = (text: string): Piece => ({ text, differs: false })
const marked = (text: string): Piece => ({ text, differs: true })

/** Neighbours with the same mark as one piece. */
export function join(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.differs === piece.differs) joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else if (piece.text !== '') joined.push(piece)
  }
  return joined
}

/** The longest run of items that both sides have in the same order, as pairs of positions. */
function alignment<T>(a: readonly T[], b: readonly T[], isSame: (x: T, y: T) => boolean): [number, number][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  const same = (i: number, j: number) => isSame(a[i] as T, b[j] as T)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = lengths[i]
      if (row) row[j] = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return pairs
}

function markLetters(a: string, b: string): Both {
  const [lettersA, lettersB] = [[...a], [...b]]
  const pairs = alignment(lettersA, lettersB, (x, y) => foldText(x) === foldText(y))
  const keptA = new Set(pairs.map(([i]) => i))
  const keptB = new Set(pairs.map(([, j]) => j))
  return {
    a: lettersA.map((letter, at) => (keptA.has(at) ? plain(letter) : marked(letter))),
    b: lettersB.map((letter, at) => (keptB.has(at) ? plain(letter) : marked(letter))),
  }
}

/** Words between two shared ones: paired in their order, letter by letter where they are alike. */
function markWords(a: readonly string[], b: readonly string[]): Both {
  const parts = Array.from({ length: Math.max(a.length, b.length) }, (_, at): Both => {
    const [x = '', y = ''] = [a[at], b[at]]
    return likeness(foldText(x), foldText(y)) >= ALIKE ? markLetters(x, y) : { a: [marked(x)], b: [marked(y)] }
  })
  const line = (side: 'a' | 'b') =>
    parts.flatMap((part, at) => (at === 0 || part[side].length === 0 ? part[side] : [plain(' '), ...part[side]]))
  return { a: line('a'), b: line('b') }
}

/** Two texts in pieces, with what the other side does not have marked. Spelling that only differs in case or dots is not a difference. */
export function markDifferences(a: string, b: string): { a: Piece[]; b: Piece[] } {
  const [wordsA, wordsB] = [a.split(/\s+/).filter(Boolean), b.split(/\s+/).filter(Boolean)]
  const shared = alignment(wordsA, wordsB, (x, y) => foldText(x) === foldText(y))
  const lineA: Piece[] = []
  const lineB: Piece[] = []
  const put = (line: Piece[], pieces: readonly Piece[]) => {
    if (pieces.length === 0) return
    if (line.length > 0) line.push(plain(' '))
    line.push(...pieces)
  }
  let [fromA, fromB] = [0, 0]
  for (const [i, j] of [...shared, [wordsA.length, wordsB.length] as const]) {
    const between = markWords(wordsA.slice(fromA, i), wordsB.slice(fromB, j))
    put(lineA, between.a)
    put(lineB, between.b)
    const [wordA, wordB] = [wordsA[i], wordsB[j]]
    if (wordA !== undefined && wordB !== undefined) {
      put(lineA, [plain(wordA)])
      put(lineB, [plain(wordB)])
    }
    ;[fromA, fromB] = [i + 1, j + 1]
  }
  return { a: join(lineA), b: join(lineB) }
}
