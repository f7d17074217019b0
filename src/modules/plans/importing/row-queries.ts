import { sql } from 'kysely'
import type { RowAction } from '#contract/plans-import.ts'
import type { Context } from '#platform/context.ts'
import type { ImportRow } from './plan-import.ts'
import { isError, type RowProblem } from './rows/row-problem.ts'

const CHUNK = 500

const severityOfRow = (problems: readonly RowProblem[]) =>
  problems.some(isError) ? 'error' : problems.length > 0 ? 'warning' : null

/** Replaces what is kept of a stretch of rows: `from` and `to` are row numbers of the file, both ends included. */
export async function replaceRows(
  { tx, region }: Context,
  importId: string,
  [from, to]: readonly [from: number, to: number],
  rows: readonly ImportRow[],
): Promise<void> {
  await tx
    .deleteFrom('plan_import_rows')
    .where('region_id', '=', region)
    .where('import_id', '=', importId)
    .where('row_number', '>=', from)
    .where('row_number', '<=', to)
    .execute()
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx
      .insertInto('plan_import_rows')
      .values(
        rows.slice(at, at + CHUNK).map((row) => ({
          region_id: region,
          import_id: importId,
          row_number: row.row,
          action: row.action,
          name: row.name,
          agency: row.agency,
          activity_id: row.activityId,
          severity: severityOfRow(row.problems),
          codes: [...new Set(row.problems.map(({ code }) => code))],
          problems: JSON.stringify(row.problems),
          changes: JSON.stringify(row.changes),
          cells: JSON.stringify(row.cells),
        })),
      )
      .execute()
}

export async function deleteRows({ tx, region }: Context, importId: string): Promise<void> {
  await tx.deleteFrom('plan_import_rows').where('region_id', '=', region).where('import_id', '=', importId).execute()
}

export interface RowFilter {
  readonly show: 'all' | 'rejected' | 'warned' | 'updated'
  readonly code?: string | undefined
}

const select = ({ tx, region }: Context, importId: string, { show, code }: RowFilter) => {
  let query = tx.selectFrom('plan_import_rows').where('region_id', '=', region).where('import_id', '=', importId)
  if (show === 'rejected') query = query.where('action', '=', 'reject')
  if (show === 'warned') query = query.where('severity', '=', 'warning')
  if (show === 'updated') query = query.where('action', '=', 'update')
  return code ? query.where(sql<boolean>`${code} = any(codes)`) : query
}

const COLUMNS = [
  'row_number as row',
  'action',
  'name',
  'agency',
  'activity_id as activityId',
  'problems',
  'changes',
  'cells',
] as const

/** Rows in the order of the file. */
export async function pageRows(ctx: Context, importId: string, filter: RowFilter, page: number, pageSize: number) {
  const rows = await select(ctx, importId, filter)
    .select(COLUMNS)
    .orderBy('row_number')
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .execute()
  const { total } = await select(ctx, importId, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    rows: rows.map((row) => ({
      ...row,
      action: row.action as RowAction,
      problems: row.problems as RowProblem[],
      changes: row.changes as ImportRow['changes'],
      cells: row.cells as string[],
    })),
    total: Number(total),
  }
}

/** How many rows have each kind of problem, the most frequent first. */
export async function countCodes({ tx, region }: Context, importId: string) {
  const { rows } = await sql<{ code: string; rows: number }>`
    select code, count(*) as rows from plan_import_rows, unnest(codes) as code
    where region_id = ${region} and import_id = ${importId} group by code order by count(*) desc, code`.execute(tx)
  return rows.map((row) => ({ code: row.code as RowProblem['code'], rows: Number(row.rows) }))
}
