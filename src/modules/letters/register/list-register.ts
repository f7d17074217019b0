import { listAgencies } from '#modules/organisations/index.ts'
import { holdsOn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findLetter, listRevisions, listYears, pageLetters, type RegisterFilter } from '../queries/letters.ts'
import type { Letter, Revision } from './letter.ts'

/** One page of the numbers the actor may read, with the years there are and the agencies whose numbers the actor may take. */
export async function listRegister(ctx: Context, filter: RegisterFilter & { page: number; pageSize: number }) {
  const today = todayOf(ctx)
  const agencies = (await listAgencies(ctx))
    .filter((agency) => can.number(ctx.actor, agency.id) && holdsOn(agency, today))
    .map(({ id, shortName }) => ({ id, shortName }))
  return { ...(await pageLetters(ctx, filter, filter)), years: await listYears(ctx), agencies }
}

/** A letter with everything issued under its number. Errors: not_found. */
export async function getLetter(ctx: Context, id: string): Promise<{ letter: Letter; revisions: Revision[] }> {
  const letter = await findLetter(ctx, id)
  assert(letter && can.read(ctx.actor, letter), 'not_found')
  return { letter, revisions: await listRevisions(ctx, id) }
}
