import { type Followup, listBySource } from '#modules/followups/index.ts'
import { type Context, systemActor } from '#platform/context.ts'
import type { Gathering } from '../../gathering.ts'

/**
 * What was decided and promised, withdrawn ones left out. Whoever reads the minutes reads what they say was decided, therefore the wall here is the
 * gathering's; what is internal is read in the actor's own name.
 */
export async function listOutcomes(ctx: Context, gathering: Pick<Gathering, 'id' | 'visibility'>): Promise<Followup[]> {
  const reader = gathering.visibility === 'internal' ? ctx : { ...ctx, actor: systemActor }
  const { rows } = await listBySource(reader, 'gathering', gathering.id)
  return rows.filter(({ state }) => state !== 'dropped').toSorted((a, b) => (a.id < b.id ? -1 : 1))
}
