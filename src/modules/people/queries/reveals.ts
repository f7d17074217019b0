import { sql } from 'kysely'
import type { Purpose, RevealField } from '#contract/people/shapes.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { heldBy, type SeenPerson } from './seen-persons.ts'

/** The numbers of a person's record, sealed; undefined when the record is not the person's. */
export async function findSealedOf(ctx: Context, person: SeenPerson, recordId: string) {
  const { rows } = await sql<{ identifiers: Uint8Array | null; birthDate: string | null; agencyId: string }>`
    select r.identifiers, r.birth_date as "birthDate", b.agency_id as "agencyId"
    from record_links l
      join source_records r on r.region_id = l.region_id and r.id = l.record_id
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
    where l.record_id = ${recordId} and ${heldBy(ctx, person)}`.execute(ctx.tx)
  return rows[0]
}

/** How often the actor was shown numbers since a moment, in any room; two requests at the same moment count each other. What is older is forgotten. */
export async function countReveals({ tx, region, actor }: Context, since: Date): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('reveals'), hashtext(${actor.userId}))`.execute(tx)
  await tx
    .deleteFrom('reveals')
    .where('region_id', '=', region)
    .where('shown_to', '=', actor.userId)
    .where('shown_at', '<=', since)
    .execute()
  const { shown } = await tx
    .selectFrom('reveals')
    .select((eb) => eb.fn.countAll<string>().as('shown'))
    .where('region_id', '=', region)
    .where('shown_to', '=', actor.userId)
    .where('shown_at', '>', since)
    .executeTakeFirstOrThrow()
  return Number(shown)
}

export async function insertReveal({ tx, region, actor, clock }: Context): Promise<void> {
  await tx
    .insertInto('reveals')
    .values({ region_id: region, id: newId(), shown_to: actor.userId, shown_at: clock.now() })
    .execute()
}

/** Of a record: for the history of its person. */
export async function insertRecordReveal(
  { tx, region, actor, clock }: Context,
  reveal: { recordId: string; fields: RevealField[]; purpose: Purpose; note: string },
): Promise<void> {
  const { recordId, fields, purpose, note } = reveal
  await tx
    .insertInto('record_reveals')
    .values({
      ...{ region_id: region, id: newId(), record_id: recordId, fields, purpose, note },
      agency_id: actor.agencyId,
      shown_to: actor.userId,
      shown_at: clock.now(),
    })
    .execute()
}
