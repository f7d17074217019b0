import type { NumberingInput } from '#contract/letters/shapes.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { AppError, assert } from '#platform/errors.ts'
import { hasNumbers, lockCount, moveCount } from '../queries/numbers.ts'
import { upsertNumbering } from '../queries/settings.ts'
import { faultOfNumbering, seriesOf } from '../register/numbering.ts'
import { assertMaySave } from './read-settings.ts'

/**
 * Keeps how an agency's numbers are made. `continueAfter` is the last number of this year's paper register: the count goes on from it, and can be set
 * only while no number of it was taken. Errors: not_found, forbidden, number_template, number_running.
 */
export async function saveNumbering(
  ctx: Context,
  agencyId: string,
  { continueAfter, ...input }: NumberingInput & { readonly continueAfter: number | null },
): Promise<void> {
  await assertMaySave(ctx, agencyId)
  const message = faultOfNumbering(input)
  if (message) throw new AppError('number_template', { message })
  await upsertNumbering(ctx, agencyId, input)
  if (continueAfter !== null) {
    const year = Number(todayOf(ctx).slice(0, 4))
    const count = { agencyId, year, series: seriesOf(input, 'letter') }
    const { last } = await lockCount(ctx, count)
    assert(!(await hasNumbers(ctx, count)), 'number_running', { year, last })
    await moveCount(ctx, count, { last: continueAfter, beganAfter: continueAfter })
  }
  await record(ctx, 'numbering.save', { kind: 'agency', id: agencyId }, continueAfter === null ? {} : { continueAfter })
}
