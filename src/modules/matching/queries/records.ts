import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** How many records each batch holds that counts for recognition: whole ones, superseded editions too, since they are evidence. */
export async function countRecords({ tx, region }: Context): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; records: number }>`
    select b.id, (select count(*)::int from source_records r where r.region_id = b.region_id and r.batch_id = b.id) as records
    from record_batches b where b.region_id = ${region} and b.state in ('current', 'superseded') order by b.as_of, b.id`.execute(
    tx,
  )
  return new Map(rows.map(({ id, records }) => [id, records]))
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

/** How many of some records stand in lists of one agency; null: of any. */
export async function countRecordsOf(
  { tx, region }: Context,
  recordIds: readonly string[],
  agencyId: string | null,
): Promise<number> {
  const { count } = await tx
    .selectFrom('source_records as r')
    .innerJoin('record_batches as b', (join) =>
      join.onRef('b.region_id', '=', 'r.region_id').onRef('b.id', '=', 'r.batch_id'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('r.region_id', '=', region)
    .where('r.id', 'in', [...recordIds])
    .$if(agencyId !== null, (query) => query.where('b.agency_id', '=', agencyId ?? ''))
    .executeTakeFirstOrThrow()
  return Number(count)
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
