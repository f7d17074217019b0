import type { Context } from '#platform/context.ts'

/** A decree by which houses are chosen. */
export interface Decision {
  readonly id: string
  readonly agencyId: string
  readonly number: string
  readonly decidedOn: string
  readonly letterId: string | null
  readonly note: string
}

export async function insertDecision({ tx, region, actor, clock }: Context, decision: Decision): Promise<void> {
  await tx
    .insertInto('house_decisions')
    .values({
      region_id: region,
      id: decision.id,
      agency_id: decision.agencyId,
      number: decision.number,
      decided_on: decision.decidedOn,
      letter_id: decision.letterId,
      note: decision.note,
      decided_by: actor.userId,
      at: clock.now(),
    })
    .execute()
}

/** The houses that a decree chose, by code. */
export async function listHousesOf({ tx, region }: Context, decisionId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('houses')
    .select('id')
    .where('region_id', '=', region)
    .where('decision_id', '=', decisionId)
    .orderBy('code')
    .execute()
  return rows.map(({ id }) => id)
}
