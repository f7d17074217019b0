import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../../policy.ts'
import { findGraduate, type GraduateRow } from '../queries/graduates.ts'

/** A graduate for who may read the people of the course. Throws `not_found`, also for somebody who is no graduate. */
export async function getGraduate(ctx: Context, id: string): Promise<GraduateRow> {
  const graduate = await findGraduate(ctx, id)
  assert(graduate && can.readPeople(ctx.actor, { agency: { id: graduate.agencyId } }), 'not_found')
  return graduate
}

/** The same for who records what became of them. Throws `not_found`, `forbidden`. */
export async function getRecordable(ctx: Context, id: string): Promise<GraduateRow> {
  const graduate = await getGraduate(ctx, id)
  assert(can.edit(ctx.actor, { agency: { id: graduate.agencyId } }), 'forbidden')
  return graduate
}

/** Throws `graduate_gone` of somebody who died or moved: nobody calls them any more. */
export function assertLiving({ life, lifeSince }: Pick<GraduateRow, 'life' | 'lifeSince'>): void {
  assert(life === 'living', 'graduate_gone', { state: life, since: lifeSince })
}
