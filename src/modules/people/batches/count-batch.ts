import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

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
