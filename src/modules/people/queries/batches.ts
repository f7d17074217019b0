import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Batch, BatchState } from '../batches/batch.ts'
import type { NewBatch } from '../record.ts'

export async function insertBatch({ tx, region, actor, clock }: Context, batch: NewBatch): Promise<void> {
  await tx
    .insertInto('record_batches')
    .values({
      region_id: region,
      id: batch.id,
      series_id: batch.seriesId,
      agency_id: batch.agencyId,
      title: batch.title,
      file_name: batch.fileName,
      period: batch.period,
      as_of: batch.asOf,
      created_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** Batches in the order of their days; all of them, or those with given ids. */
export async function selectBatches({ tx, region }: Context, ids?: readonly string[]): Promise<Batch[]> {
  let query = tx
    .selectFrom('record_batches as b')
    .innerJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'b.region_id').onRef('a.id', '=', 'b.agency_id'),
    )
    .select(['b.id', 'b.series_id as seriesId', 'b.title', 'b.file_name as fileName', 'b.period', 'b.as_of as asOf'])
    .select(['b.state', 'b.superseded_by as supersededBy', 'a.id as agencyId', 'a.short_name as shortName', 'a.name'])
    .where('b.region_id', '=', region)
  if (ids) query = query.where('b.id', 'in', [...ids])
  const rows = await query.orderBy('b.as_of').orderBy('b.id').execute()
  return rows.map(({ agencyId, shortName, name, state, ...row }) => ({
    ...row,
    state: state as BatchState,
    agency: { id: agencyId, shortName, name },
  }))
}

/** Moves a batch to a state when it is in one of those given; false when it is not. */
export async function moveBatch(
  { tx, region }: Context,
  id: string,
  from: readonly BatchState[],
  to: BatchState,
  supersededBy: string | null = null,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('record_batches')
    .set({ state: to, superseded_by: supersededBy })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The batches that gave way to another one get their place back. */
export async function reinstateBefore({ tx, region }: Context, supersededBy: string): Promise<void> {
  await tx
    .updateTable('record_batches')
    .set({ state: 'current', superseded_by: null })
    .where('region_id', '=', region)
    .where('superseded_by', '=', supersededBy)
    .execute()
}

export async function deleteBatch({ tx, region }: Context, id: string): Promise<void> {
  await tx.deleteFrom('record_batches').where('region_id', '=', region).where('id', '=', id).execute()
}

/** Deletes some rows of a batch; gives how many, and the persons that lost one. */
export async function deleteRecords(ctx: Context, batchId: string, limit: number) {
  const { tx, region } = ctx
  const { rows } = await sql<{ id: string; personId: string | null }>`
    select r.id, l.person_id as "personId" from source_records r
      left join record_links l on l.region_id = r.region_id and l.record_id = r.id
    where r.region_id = ${region} and r.batch_id = ${batchId} order by r.sheet, r.row_number limit ${limit}`.execute(tx)
  const ids = rows.map(({ id }) => id)
  await sql`delete from source_records where region_id = ${region} and id = any(${ids}::uuid[])`.execute(tx)
  return { removed: ids.length, persons: [...new Set(rows.flatMap(({ personId }) => personId ?? []))] }
}

/** How far a batch is recognised. */
interface BatchCounts {
  readonly records: number
  /** Records that a run has looked at. */
  readonly linked: number
  readonly persons: number
  /** Records of persons that lists of other agencies have too: for whoever may see these. */
  readonly elsewhere: number
}

/** Counts the records of a batch and the persons they are. Does not ask who may read. */
export async function countBatch({ tx, region }: Context, batchId: string): Promise<BatchCounts> {
  const { rows } = await sql<Record<keyof BatchCounts, number>>`
    with own as (
      select r.id, l.person_id, b.agency_id from source_records r
        join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
        left join record_links l on l.region_id = r.region_id and l.record_id = r.id
      where r.region_id = ${region} and r.batch_id = ${batchId}
    ), others as (
      select distinct l.person_id from record_links l
        join source_records r on r.region_id = l.region_id and r.id = l.record_id
        join record_batches b on b.region_id = r.region_id and b.id = r.batch_id and b.state = 'current'
      where l.region_id = ${region} and l.person_id in (select person_id from own)
        and b.agency_id <> (select agency_id from own limit 1)
    )
    select count(*) as records, count(own.person_id) as linked, count(distinct own.person_id) as persons,
      count(others.person_id) as elsewhere
    from own left join others on others.person_id = own.person_id`.execute(tx)
  const [found] = rows
  return {
    records: Number(found?.records ?? 0),
    linked: Number(found?.linked ?? 0),
    persons: Number(found?.persons ?? 0),
    elsewhere: Number(found?.elsewhere ?? 0),
  }
}
