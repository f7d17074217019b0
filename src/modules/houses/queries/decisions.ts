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

const COLUMNS = ['d.id', 'd.agency_id', 'd.number', 'd.decided_on', 'd.letter_id', 'd.note'] as const

/** One decree whoever asks; policy is the caller's. */
export async function findDecree({ tx, region }: Context, id: string): Promise<Decision | undefined> {
  const row = await tx
    .selectFrom('house_decisions as d')
    .select(COLUMNS)
    .where('d.region_id', '=', region)
    .where('d.id', '=', id)
    .executeTakeFirst()
  return (
    row && {
      ...{ id: row.id, agencyId: row.agency_id, number: row.number, decidedOn: row.decided_on },
      ...{ letterId: row.letter_id, note: row.note },
    }
  )
}

interface ListedDecree {
  readonly id: string
  readonly agencyId: string
  readonly number: string
  readonly decidedOn: string
  readonly note: string
  readonly houses: number
}

/** One page of decrees, the latest first, of one agency or (null) of all, with how many houses each chose, and how many decrees there are. */
export async function pageDecrees(
  { tx, region }: Context,
  agencyId: string | null,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ rows: ListedDecree[]; total: number }> {
  let query = tx.selectFrom('house_decisions as d').where('d.region_id', '=', region)
  if (agencyId !== null) query = query.where('d.agency_id', '=', agencyId)
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const rows = await query
    .select(COLUMNS)
    .select((eb) =>
      eb
        .selectFrom('houses as h')
        .whereRef('h.region_id', '=', 'd.region_id')
        .whereRef('h.decision_id', '=', 'd.id')
        .select((count) => count.fn.countAll<string>().as('houses'))
        .as('houses'),
    )
    .orderBy('d.decided_on', 'desc')
    .orderBy('d.id', 'desc')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  return {
    rows: rows.map((row) => ({
      ...{ id: row.id, agencyId: row.agency_id, number: row.number, decidedOn: row.decided_on, note: row.note },
      houses: Number(row.houses ?? 0),
    })),
    total: Number(total),
  }
}
