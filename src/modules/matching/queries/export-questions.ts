import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'

/** A question as the terminal prints it: both rows by file, sheet and row, and the probability that they are one person. */
export interface ExportedQuestion {
  readonly fileA: string
  readonly sheetA: string
  readonly rowA: number
  readonly fileB: string
  readonly sheetB: string
  readonly rowB: number
  readonly score: number
}

/** Every question of the region that waits, what settles most first. For the terminal, which acts for the region. */
export async function exportQuestions({ tx, region }: Context): Promise<ExportedQuestion[]> {
  const { rows } = await sql<ExportedQuestion>`
    select ba.file_name as "fileA", a.sheet as "sheetA", a.row_number as "rowA", bb.file_name as "fileB", b.sheet as "sheetB",
      b.row_number as "rowB", q.score
    from matching_questions q
      join source_records a on a.region_id = q.region_id and a.id = q.record_a
      join record_batches ba on ba.region_id = a.region_id and ba.id = a.batch_id
      join source_records b on b.region_id = q.region_id and b.id = q.record_b
      join record_batches bb on bb.region_id = b.region_id and bb.id = b.batch_id
    where q.region_id = ${region} and q.state in ('open', 'later') order by q.gain desc, q.id`.execute(tx)
  return rows
}
