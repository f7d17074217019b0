import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { RecordCursor } from './match-records.ts'

/** Which person and household a row of a file is, by ids that stay from run to run. */
export interface RowLink {
  readonly file: string
  /** Empty for CSV. */
  readonly sheet: string
  readonly row: number
  readonly personId: string
  /** The household on the day of the list. */
  readonly householdId: string
}

/**
 * The rows of one batch with the person each is, page by page, in the order of the file; a row that no run has looked at yet is a person by itself.
 * For the terminal: does not ask who may read.
 */
export async function listRowLinks(
  ctx: Context,
  batchId: string,
  { after, limit }: { after: RecordCursor | null; limit: number },
): Promise<{ links: RowLink[]; next: RecordCursor | null }> {
  const from = after ? sql`and (r.sheet, r.row_number) > (${after.sheet}, ${after.row})` : sql``
  const { rows } = await sql<RowLink>`
    select b.file_name as file, r.sheet, r.row_number as row, coalesce(l.person_id, r.id) as "personId",
      coalesce(l.household_id, l.person_id, r.id) as "householdId"
    from source_records r
      join record_batches b on b.region_id = r.region_id and b.id = r.batch_id
      left join record_links l on l.region_id = r.region_id and l.record_id = r.id
    where r.region_id = ${ctx.region} and r.batch_id = ${batchId} ${from} order by r.sheet, r.row_number limit ${limit}`.execute(
    ctx.tx,
  )
  const last = rows.at(-1)
  return { links: rows, next: last && rows.length === limit ? { sheet: last.sheet, row: last.row } : null }
}
