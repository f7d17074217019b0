import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/**
 * How many records each batch holds that counts for recognition: whole ones, superseded editions too, since they are evidence. A batch never changes,
 * so those counted before are not counted again.
 */
export async function countRecords(
  { tx, region }: Context,
  known: Readonly<Record<string, number>>,
): Promise<Map<string, number>> {
  const batches = await tx
    .selectFrom('record_batches')
    .select('id')
    .where('region_id', '=', region)
    .where('state', 'in', ['current', 'superseded'])
    .orderBy('as_of')
    .orderBy('id')
    .execute()
  const counts = new Map<string, number>()
  for (const { id } of batches) counts.set(id, known[id] ?? (await countBatch({ tx, region }, id)))
  return counts
}

/** Whether an agency has a batch that counts for recognition and is none of these. */
export async function hasOtherBatch(
  { tx, region }: Context,
  agencyId: string,
  batchIds: readonly string[],
): Promise<boolean> {
  const rows = await tx
    .selectFrom('record_batches')
    .select('id')
    .where('region_id', '=', region)
    .where('agency_id', '=', agencyId)
    .where('state', 'in', ['current', 'superseded'])
    .execute()
  const known = new Set(batchIds)
  return rows.some(({ id }) => !known.has(id))
}

async function countBatch({ tx, region }: Pick<Context, 'tx' | 'region'>, batchId: string): Promise<number> {
  const { records } = await tx
    .selectFrom('source_records')
    .select((eb) => eb.fn.countAll<number>().as('records'))
    .where('region_id', '=', region)
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  return Number(records)
}

/** One page of record and person by record id, at most `limit` after one. */
export async function pageLinks({ tx, region }: Context, after: string | null, limit: number) {
  return tx
    .selectFrom('record_links')
    .select(['record_id as recordId', 'person_id as personId'])
    .where('region_id', '=', region)
    .$if(after !== null, (query) => query.where('record_id', '>', after ?? ''))
    .orderBy('record_id')
    .limit(limit)
    .execute()
}

/** Those of some records that are still there; locked, so that they stay until the transaction ends. */
export async function lockExisting(
  { tx, region }: Context,
  recordIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from source_records where region_id = ${region} and id = any(${recordIds}::uuid[]) for key share`.execute(
    tx,
  )
  return new Set(rows.map(({ id }) => id))
}

/** All records of the person that a record belongs to, itself included. */
export async function listFellows({ tx, region }: Context, recordId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('record_links as own')
    .innerJoin('record_links as fellow', (join) =>
      join.onRef('fellow.region_id', '=', 'own.region_id').onRef('fellow.person_id', '=', 'own.person_id'),
    )
    .select('fellow.record_id as recordId')
    .where('own.region_id', '=', region)
    .where('own.record_id', '=', recordId)
    .execute()
  return rows.length > 0 ? rows.map((row) => row.recordId) : [recordId]
}

/** Where a record stands in its file, and whom it belongs to; null before its first run. */
export async function getRow({ tx, region }: Context, recordId: string) {
  return tx
    .selectFrom('source_records as r')
    .leftJoin('record_links as l', (join) =>
      join.onRef('l.region_id', '=', 'r.region_id').onRef('l.record_id', '=', 'r.id'),
    )
    .select(['r.sheet', 'r.row_number as row', 'l.person_id as personId'])
    .where('r.region_id', '=', region)
    .where('r.id', '=', recordId)
    .executeTakeFirstOrThrow()
}
