import type { Purpose, RevealField } from '#contract/people/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { findSealedOf, insertRecordReveal } from '../queries/reveals.ts'
import { getSeen } from '../reading/get-person.ts'
import { openIdentifiers } from '../records/identifiers.ts'
import { takeReveal } from './take-reveal.ts'

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
  await takeReveal(ctx)
  const fields = [...new Set(input.fields)]
  await insertRecordReveal(ctx, { ...input, fields })
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
