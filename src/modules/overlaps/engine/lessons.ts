import type { Lesson } from './types.ts'

export type LessonBook = ReadonlyMap<string, { joined: number; justified: number }>
export type LessonShift = { points: number; joined: number; justified: number }

/** The most that earlier decisions may move a score: they sharpen a judgement, they do not replace it. */
const MOST = 0.15
/** So many decisions must agree before half of that is reached. */
const HALF = 3

export function createLessonBook(lessons: readonly Lesson[]): LessonBook {
  const book = new Map<string, { joined: number; justified: number }>()
  for (const { concept, linkA, linkB, joined, justified } of lessons) {
    const key = keyOf(concept, linkA, linkB)
    const known = book.get(key) ?? { joined: 0, justified: 0 }
    book.set(key, { joined: known.joined + joined, justified: known.justified + justified })
  }
  return book
}

/** Points to add to the score: up when people joined such pairs before, down when they let them stand side by side. */
export function lessonShift(book: LessonBook, concept: string | null, linkA: string, linkB: string): LessonShift {
  const known = concept === null ? undefined : book.get(keyOf(concept, linkA, linkB))
  if (!known) return { points: 0, joined: 0, justified: 0 }
  const { joined, justified } = known
  return { points: (MOST * (joined - justified)) / (joined + justified + HALF), joined, justified }
}

function keyOf(concept: string, linkA: string, linkB: string): string {
  return [concept, ...[linkA, linkB].sort()].join(' ')
}
