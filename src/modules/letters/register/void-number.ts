import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findLetter } from '../queries/letters.ts'
import { updateLetter } from '../queries/numbers.ts'
import type { Letter } from './letter.ts'

/**
 * Says that a number is not used, or no more; it stays in the register with its reason and is never given again. Errors: not_found, forbidden,
 * wrong_state, letter_has_source (a paper of an event or a certificate stands under it), conflict.
 */
export async function voidNumber(
  ctx: Context,
  { id, reason, version }: { id: string; reason: string; version: number },
): Promise<Letter> {
  const letter = await findLetter(ctx, id)
  assert(letter && can.read(ctx.actor, letter), 'not_found')
  assert(can.number(ctx.actor, letter.agency.id), 'forbidden')
  assert(letter.state !== 'voided', 'wrong_state', { state: letter.state })
  assert(letter.source === null, 'letter_has_source', { number: letter.number })
  assert(await updateLetter(ctx, { id, version }, { state: 'voided', reason }), 'conflict')
  await record(ctx, 'letter.void', { kind: 'letter', id })
  return { ...letter, state: 'voided', reason, version: version + 1 }
}
