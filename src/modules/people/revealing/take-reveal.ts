import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { readNumbers } from '#platform/seed/read-seed.ts'
import { countReveals, insertReveal } from '../queries/reveals.ts'

const { revealsPerHour } = readNumbers('people/rules', ['revealsPerHour'])
const HOUR = 60 * 60 * 1000

/**
 * One look at sealed numbers of somebody, of which a person has so many an hour in all rooms together (`seed/people/rules.csv`). Every room that unmasks
 * takes one first, then writes who, which and why in its own history and in the audit chain. Throws `too_many_requests`.
 */
export async function takeReveal(ctx: Context): Promise<void> {
  const since = new Date(ctx.clock.now().getTime() - HOUR)
  assert((await countReveals(ctx, since)) < revealsPerHour, 'too_many_requests')
  await insertReveal(ctx)
}
