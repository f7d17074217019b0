import { type Insertable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'

export type NewHouseRow = Insertable<Tables['houses']>
export type NewItemRow = Insertable<Tables['house_items']>
export type NewGiftRow = Insertable<Tables['house_givers']>
export type NewAnswerRow = Insertable<Tables['house_facts']>
export type NewPhotoRow = Insertable<Tables['house_photos']>
export type NewEventRow = Insertable<Tables['house_events']>
export type NewDecisionRow = Insertable<Tables['house_decisions']>

export interface WholeRows {
  readonly house_decisions: readonly NewDecisionRow[]
  readonly houses: readonly NewHouseRow[]
  readonly house_items: readonly NewItemRow[]
  readonly house_givers: readonly NewGiftRow[]
  readonly house_facts: readonly NewAnswerRow[]
  readonly house_photos: readonly NewPhotoRow[]
  readonly house_events: readonly NewEventRow[]
}

/** A handover record: its agency writes its numbers in one way or the other. */
interface HandoverNumber {
  readonly agencyId: string
  readonly number: string
}

/** The first of these numbers, by its agency, that stands on the handover record of a house already. */
export async function findHandoverNumber(
  { tx, region }: Context,
  numbers: readonly HandoverNumber[],
): Promise<string | undefined> {
  const { rows } = await sql<{ number: string }>`
    select asked.number from unnest(${numbers.map(({ agencyId }) => agencyId)}::uuid[], ${numbers.map(({ number }) => number)}::text[])
      as asked(agency_id, number)
    join houses h on h.region_id = ${region} and h.agency_id = asked.agency_id and lower(h.handover_number) = lower(asked.number)
      and h.handover_number <> ''
    order by asked.number limit 1`.execute(tx)
  return rows[0]?.number
}

const AT_ONCE = 400

/** Writes rows of one table some hundred at a time. */
async function insertAll<Row>(rows: readonly Row[], insert: (rows: readonly Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += AT_ONCE) await insert(rows.slice(from, from + AT_ONCE))
}

/** Writes whole houses, what hangs on them after them. */
export async function insertWhole({ tx }: Context, rows: WholeRows): Promise<void> {
  await insertAll(rows.house_decisions, (some) => tx.insertInto('house_decisions').values(some).execute())
  await insertAll(rows.houses, (some) => tx.insertInto('houses').values(some).execute())
  await insertAll(rows.house_items, (some) => tx.insertInto('house_items').values(some).execute())
  await insertAll(rows.house_givers, (some) => tx.insertInto('house_givers').values(some).execute())
  await insertAll(rows.house_facts, (some) => tx.insertInto('house_facts').values(some).execute())
  await insertAll(rows.house_photos, (some) => tx.insertInto('house_photos').values(some).execute())
  await insertAll(rows.house_events, (some) => tx.insertInto('house_events').values(some).execute())
}
