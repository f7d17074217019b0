import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findLetter } from '../queries/letters.ts'
import { updateLetter } from '../queries/numbers.ts'
import type { Letter } from './letter.ts'

/**
 * Says that a letter which was written elsewhere went out under its number. Errors: not_found, forbidden, wrong_state (used or void already, or a
 * letter that Selaras writes), conflict.
 */
export async function useNumber(ctx: Context, { id, version }: { id: string; version: number }): Promise<Letter> {
  const letter = await findLetter(ctx, id)
  assert(letter && can.read(ctx.actor, letter), 'not_found')
  assert(can.number(ctx.actor, letter.agency.id), 'forbidden')
  assert(can.use(ctx.actor, letter), 'wrong_state', { state: letter.state })
  assert(await updateLetter(ctx, { id, version }, { state: 'issued' }), 'conflict')
  await record(ctx, 'letter.use', { kind: 'letter', id })
  return { ...letter, state: 'issued', version: version + 1 }
}
