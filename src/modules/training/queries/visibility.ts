import { type RawBuilder, sql } from 'kysely'
import { coordinates } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** `can.readBatch` of policy.ts as a where-clause over `course_batches as b` joined with `courses as c`. */
export function readableBatches(actor: Actor): RawBuilder<boolean> {
  if (coordinates(actor)) return sql`true`
  return actor.agencyId === null ? sql`false` : sql`(c.agency_id = ${actor.agencyId} or b.state <> 'draft')`
}

/** `can.readPeople` of policy.ts as a where-clause over `courses as c` of the batch somebody takes part in. */
export function ownPeople(actor: Actor): RawBuilder<boolean> {
  if (coordinates(actor)) return sql`true`
  return actor.agencyId === null ? sql`false` : sql`c.agency_id = ${actor.agencyId}`
}
