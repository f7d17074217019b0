import type { Context } from '#platform/context.ts'

/** What somebody wrote when they registered by the link. */
export interface AnswerRow {
  readonly id: string
  readonly receipt: string
  readonly answers: Uint8Array | null
  readonly at: Date
}

/** Whether these very answers are kept already. */
export async function hasAnswer({ tx, region }: Context, traineeId: string, answersHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('trainee_answers')
    .select('id')
    .where('region_id', '=', region)
    .where('trainee_id', '=', traineeId)
    .where('answers_hash', '=', answersHash)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertAnswer(
  { tx, region, clock }: Context,
  answer: Omit<AnswerRow, 'at'> & {
    readonly batchId: string
    readonly traineeId: string
    readonly answersHash: string
  },
): Promise<void> {
  await tx
    .insertInto('trainee_answers')
    .values({
      region_id: region,
      id: answer.id,
      batch_id: answer.batchId,
      trainee_id: answer.traineeId,
      receipt: answer.receipt,
      answers_hash: answer.answersHash,
      answers: answer.answers,
      at: clock.now(),
    })
    .execute()
}

/** Later answers of one person that differ from the first, the newest first. */
export async function listAnswers({ tx, region }: Context, traineeId: string): Promise<AnswerRow[]> {
  return tx
    .selectFrom('trainee_answers')
    .select(['id', 'receipt', 'answers', 'at'])
    .where('region_id', '=', region)
    .where('trainee_id', '=', traineeId)
    .where('answers', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
}

/** How many new answers came by the link of a batch since; the same sent again is none. */
export async function countAnswers({ tx, region }: Context, batchId: string, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('trainee_answers')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('region_id', '=', region)
    .where('batch_id', '=', batchId)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(count)
}
