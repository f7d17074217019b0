import { sql } from 'kysely'
import type { Purpose, RevealField } from '#contract/people/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { can } from '../policy.ts'
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
  await getSeen(ctx, input.id)
  const row = await findSealed(ctx, input.id, input.recordId)
  assert(row && can.readRecord(ctx.actor, row.agencyId), 'not_found')
  assert(can.reveal(ctx.actor), 'forbidden')
  await assertFewEnough(ctx)
  const fields = [...new Set(input.fields)]
  await keepReveal(ctx, { ...input, fields })
  await record(
    ctx,
    'people.reveal',
    { kind: 'person', id: input.id },
    { record: input.recordId, fields, purpose: input.purpose },
  )
  const values = { ...openIdentifiers(ctx, input.recordId, row.identifiers), birthDate: row.birthDate }
  const shown = fields.flatMap((field) => (values[field] ? [[field, values[field]] as const] : []))
  return { recordId: input.recordId, ...Object.fromEntries(shown) }
}

async function findSealed({ tx, region }: Context, personId: string, recordId: string) {
  const { rows } = await sql<{ identifiers: Uint8Array | null; birthDate: string | null; agencyId: string }>`
    select r.identifiers, r.birth_date as "birthDate", b.agency_id as "agencyId"
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where l.region_id = ${region} and l.record_id = ${recordId} and l.person_id = ${personId}`.execute(tx)
  return rows[0]
}

async function assertFewEnough({ tx, region, actor, clock }: Context) {
  // Two requests at the same moment count each other.
  await sql`select pg_advisory_xact_lock(hashtext('people.reveal'), hashtext(${actor.userId}))`.execute(tx)
  const { shown } = await tx
    .selectFrom('record_reveals')
    .select((eb) => eb.fn.countAll<number>().as('shown'))
    .where('region_id', '=', region)
    .where('shown_to', '=', actor.userId)
    .where('shown_at', '>', new Date(clock.now().getTime() - HOUR))
    .executeTakeFirstOrThrow()
  assert(Number(shown) < MOST_AN_HOUR, 'too_many_requests')
}

async function keepReveal(
  { tx, region, actor, clock }: Context,
  {
    id,
    recordId,
    fields,
    purpose,
    note,
  }: { id: string; recordId: string; fields: RevealField[]; purpose: Purpose; note: string },
) {
  await tx
    .insertInto('record_reveals')
    .values({
      ...{ region_id: region, id: newId(), record_id: recordId, person_id: id, fields, purpose, note },
      agency_id: actor.agencyId,
      shown_to: actor.userId,
      shown_at: clock.now(),
    })
    .execute()
}
