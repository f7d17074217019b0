import type { PersonFields } from '#contract/training/trainees.ts'
import { maskNumber, maskPhone } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { getTrainee } from '../get-batch.ts'
import { listAnswers } from '../queries/answers.ts'
import { openAnswers } from '../sealed-columns.ts'

/** What somebody answered when they registered again: numbers masked. */
type LaterAnswer = Pick<PersonFields, 'name' | 'nik' | 'phone' | 'address' | 'education' | 'needsNote'> & {
  readonly id: string
  readonly receipt: string
  readonly at: Date
}

/** Other answers of somebody who registered again by the link, the newest first. Throws `not_found`, also for who may not read the people. */
export async function readLaterAnswers(ctx: Context, traineeId: string): Promise<LaterAnswer[]> {
  const { trainee } = await getTrainee(ctx, traineeId)
  const rows = await listAnswers(ctx, trainee.id)
  return rows.flatMap(({ id, receipt, at, answers }) => {
    if (!answers) return []
    const { name, nik, phone, address, education, needsNote } = openAnswers(ctx, id, answers)
    const numbers = { nik: maskNumber(nik) ?? '', phone: maskPhone(phone) ?? '' }
    return [{ id, receipt, at, name, address, education, needsNote, ...numbers }]
  })
}

/** One of them with its numbers; for a reveal: the caller has asked who may. Throws `not_found`. */
export async function getLaterAnswer(ctx: Context, traineeId: string, id: string): Promise<PersonFields> {
  const row = (await listAnswers(ctx, traineeId)).find((one) => one.id === id)
  assert(row?.answers, 'not_found')
  return openAnswers(ctx, id, row.answers)
}
