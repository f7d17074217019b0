import { sql } from 'kysely'
import type { OutcomeMonths } from '#contract/training/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import type { AttemptResult } from '../outcomes/outcome.ts'

export interface Attempt {
  readonly id: string
  readonly traineeId: string
  readonly months: OutcomeMonths
  readonly means: 'call' | 'message' | 'visit'
  readonly result: AttemptResult
  readonly againOn: string | null
  readonly note: string
  readonly triedBy: string
  readonly at: Date
}

/** Every try to reach these graduates, the oldest first. */
export async function listAttempts({ tx, region }: Context, traineeIds: readonly string[]): Promise<Attempt[]> {
  if (traineeIds.length === 0) return []
  const rows = await tx
    .selectFrom('outcome_attempts')
    .selectAll()
    .where('region_id', '=', region)
    .where(sql<boolean>`trainee_id = any(${[...traineeIds]}::uuid[])`)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    traineeId: row.trainee_id,
    months: row.months as OutcomeMonths,
    means: row.means as Attempt['means'],
    result: row.result as AttemptResult,
    againOn: row.again_on,
    note: row.note,
    triedBy: row.tried_by,
    at: row.at,
  }))
}

export async function insertAttempt(
  { tx, region, actor, clock }: Context,
  attempt: Pick<Attempt, 'traineeId' | 'months' | 'means' | 'result' | 'againOn' | 'note'>,
): Promise<void> {
  await tx
    .insertInto('outcome_attempts')
    .values({
      region_id: region,
      id: newId(),
      trainee_id: attempt.traineeId,
      months: attempt.months,
      means: attempt.means,
      result: attempt.result,
      again_on: attempt.againOn,
      note: attempt.note,
      tried_by: actor.userId,
      at: clock.now(),
    })
    .execute()
}
