import { yearsBetween } from '#contract/calendar/days.ts'
import type { Disability } from '#contract/training/shapes.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { getChangeable } from '../get-batch.ts'
import { type CandidateFilter, type CandidateRow, pageCandidates } from '../queries/candidates.ts'
import { type Barrier, barrierOf } from './add-trainees.ts'
import { readDisability } from './list-facts.ts'

export type ListedCandidate = CandidateRow & {
  readonly age: number | null
  readonly disabilities: Disability[]
  readonly barrier: Barrier | null
}

/** One page of the people of the organiser's own lists, for who organises the batch. Throws `not_found`, `forbidden`, `training_batch_over`. */
export async function listCandidates(
  ctx: Context,
  { batchId, ...filter }: CandidateFilter & { readonly batchId: string },
): Promise<{ rows: ListedCandidate[]; total: number }> {
  const batch = await getChangeable(ctx, batchId)
  const { rows, total } = await pageCandidates(ctx, { agencyId: batch.agency.id, batchId }, filter)
  const today = todayOf(ctx)
  const shown = rows.map((row) => ({
    ...row,
    age: row.birthDate === null ? null : yearsBetween(row.birthDate, today),
    disabilities: readDisability(String(row.facts.disability ?? '')),
    barrier: barrierOf(row),
  }))
  return { rows: shown, total }
}
