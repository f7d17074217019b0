import type { DecisionKind } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'
import { addToLesson } from '../queries/lexicon.ts'

interface Lesson {
  readonly kind: DecisionKind
  readonly concepts: readonly string[]
  readonly linkA: string
  readonly linkB: string
}

/**
 * Keeps what a decision says about the concept that carried the meeting: it was real (anything but `justify`), or it may stand. The next
 * computation uses it. `times` -1 takes it back.
 */
export async function teach(ctx: Context, { kind, concepts, linkA, linkB }: Lesson, times: 1 | -1): Promise<void> {
  // The strongest alone: the others met along with it, and may be innocent.
  const [concept] = concepts
  if (concept === undefined) return
  const isJustified = kind === 'justify'
  await addToLesson(ctx, { concept, linkA, linkB, joined: isJustified ? 0 : times, justified: isJustified ? times : 0 })
}
