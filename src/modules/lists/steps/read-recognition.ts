import { readState } from '#modules/matching/index.ts'
import { countBatch } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import type { ListEdition } from '../edition.ts'
import { can } from '../policy.ts'

/** How far the rows of a list are recognised. */
export interface Recognition {
  readonly isDone: boolean
  readonly jobId: string | null
  readonly persons: number | null
  readonly elsewhere: number | null
}

/**
 * How far the rows of a committed list are recognised as persons; null before. An agency learns when its own lists are through and nothing else: how
 * many persons its rows are, and how many of them are known elsewhere, would tell what others have.
 */
export async function readRecognition(ctx: Context, found: ListEdition): Promise<Recognition | null> {
  if (found.state !== 'committed') return null
  const { isRunning, runningJobId } = await readState(ctx)
  if (!can.seeAllAgencies(ctx.actor)) return { isDone: !isRunning, jobId: null, persons: null, elsewhere: null }
  const { records, linked, persons, elsewhere } = await countBatch(ctx, found.id)
  const isDone = linked === records
  return {
    isDone,
    jobId: isDone ? null : runningJobId,
    persons: isDone ? persons : null,
    elsewhere: isDone ? elsewhere : null,
  }
}
