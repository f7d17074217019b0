import type { Purpose, RevealField } from '#contract/people/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { countReveals, findSealedOf, insertReveal } from '../queries/reveals.ts'
import { getSeen } from '../reading/get-person.ts'
import { openIdentifiers } from '../records/identifiers.ts'

/** So many records an hour may one person have unmasked: enough for a day at the counter, too few to carry a register away. Own choice, 2026. */
const MOST_AN_HOUR = 60
const HOUR = 60 * 60 * 1000

export type Revealed = { readonly recordId: string } & { readonly [F in RevealField]?: string }

/**
 * Values of one record without their masks, for a stated purpose. Each time is kept, stands in the person's history and in the audit chain (the fields
 * and the purpose, never a value). Throws `not_found` (person, or record not of the person or not the actor's to read), `forbidden`,
 * `too_many_requests`.
 */
export async function revealValues(
  ctx: Context,
  input: { id: string; recordId: string; fields: readonly RevealField[]; purpose: Purpose; note: string },
): Promise<Revealed> {
  const person = await getSeen(ctx, input.id)
  const row = await findSealedOf(ctx, person, input.recordId)
  assert(row && can.readRecord(ctx.actor, row.agencyId), 'not_found')
  assert(can.reveal(ctx.actor), 'forbidden')
  const since = new Date(ctx.clock.now().getTime() - HOUR)
  assert((await countReveals(ctx, since)) < MOST_AN_HOUR, 'too_many_requests')
  const fields = [...new Set(input.fields)]
  await insertReveal(ctx, { ...input, fields })
  await record(
    ctx,
    'people.reveal',
    { kind: 'person', id: person.personId },
    { record: input.recordId, fields, purpose: input.purpose },
  )
  const values = { ...openIdentifiers(ctx, input.recordId, row.identifiers), birthDate: row.birthDate }
  const shown = fields.flatMap((field) => (values[field] ? [[field, values[field]] as const] : []))
  return { recordId: input.recordId, ...Object.fromEntries(shown) }
}
