import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'

/** What was done with a batch or decided on somebody in it. */
export interface Step {
  readonly id: string
  readonly deed: string
  readonly traineeName: string | null
  readonly reason: string
  readonly byUser: string
  readonly at: Date
}

interface NewStep {
  readonly batchId: string
  readonly traineeId?: string | undefined
  readonly deed: string
  readonly reason?: string | undefined
}

/** Writes lines of the history, in the transaction of the deed. */
export async function insertSteps({ tx, region, actor, clock }: Context, steps: readonly NewStep[]): Promise<void> {
  if (steps.length === 0) return
  const at = clock.now()
  await tx
    .insertInto('training_steps')
    .values(
      steps.map((step) => ({
        region_id: region,
        id: newId(),
        batch_id: step.batchId,
        trainee_id: step.traineeId ?? null,
        deed: step.deed,
        reason: step.reason ?? '',
        by_user: actor.userId,
        at,
      })),
    )
    .execute()
}

/** Writes one line of the history, in the transaction of the deed. */
export const insertStep = (ctx: Context, step: NewStep): Promise<void> => insertSteps(ctx, [step])

/** One page of a batch's history, the newest first; of people only for who may read them. */
export async function pageSteps(
  { tx, region }: Context,
  batchId: string,
  filter: { readonly withPeople: boolean; readonly page: number; readonly pageSize: number },
): Promise<{ rows: Step[]; total: number }> {
  let query = tx
    .selectFrom('training_steps as s')
    .leftJoin('trainees as t', (join) =>
      join.onRef('t.region_id', '=', 's.region_id').onRef('t.id', '=', 's.trainee_id'),
    )
    .where('s.region_id', '=', region)
    .where('s.batch_id', '=', batchId)
  if (!filter.withPeople) query = query.where('s.trainee_id', 'is', null)
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(['s.id', 's.deed', 's.reason', 's.by_user as byUser', 's.at', 't.person_name as traineeName'])
    .orderBy('s.id', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  return { rows, total: Number(total) }
}
