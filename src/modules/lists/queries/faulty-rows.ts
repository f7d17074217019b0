import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { FaultyListRow } from '../edition.ts'
import type { ProblemCode, RowProblem } from '../reading/index.ts'

const CHUNK = 500
const placeOf = (editionId: string, { sheet, row }: Pick<FaultyListRow, 'sheet' | 'row'>) =>
  `list_rows.row ${editionId} ${sheet} ${row}`

/** Keeps rows with something wrong, in place of what was kept of the same rows. */
export async function keepRows(ctx: Context, editionId: string, rows: readonly FaultyListRow[]): Promise<void> {
  const { tx, region, vault } = ctx
  for (let at = 0; at < rows.length; at += CHUNK)
    await tx
      .insertInto('list_rows')
      .values(
        rows.slice(at, at + CHUNK).map((row) => ({
          region_id: region,
          edition_id: editionId,
          sheet: row.sheet,
          row_number: row.row,
          is_rejected: row.isRejected,
          codes: [...new Set(row.problems.map(({ code }) => code))],
          problems: JSON.stringify(row.problems),
          row: vault.seal(placeOf(editionId, row), JSON.stringify({ name: row.name, cells: row.cells })),
        })),
      )
      .onConflict((oc) =>
        oc.constraint('list_rows__pk').doUpdateSet((eb) => ({
          is_rejected: eb.ref('excluded.is_rejected'),
          codes: eb.ref('excluded.codes'),
          problems: eb.ref('excluded.problems'),
          row: eb.ref('excluded.row'),
        })),
      )
      .execute()
}

export async function deleteRows({ tx, region }: Context, editionId: string): Promise<void> {
  await tx.deleteFrom('list_rows').where('region_id', '=', region).where('edition_id', '=', editionId).execute()
}

/** Lets go of what rows said; what was wrong with them stays. */
export async function forgetRows({ tx, region }: Context, editionId: string): Promise<void> {
  await tx
    .updateTable('list_rows')
    .set({ row: null })
    .where('region_id', '=', region)
    .where('edition_id', '=', editionId)
    .execute()
}

const GONE: Pick<FaultyListRow, 'name' | 'cells'> = { name: '', cells: [] }

export interface RowFilter {
  readonly show: 'all' | 'rejected' | 'warned'
  readonly code?: string | undefined
}

const select = ({ tx, region }: Context, editionId: string, { show, code }: RowFilter) => {
  let query = tx.selectFrom('list_rows').where('region_id', '=', region).where('edition_id', '=', editionId)
  if (show !== 'all') query = query.where('is_rejected', '=', show === 'rejected')
  return code ? query.where(sql<boolean>`${code} = any(codes)`) : query
}

/** Rows in the order of the file. */
export async function pageRows(
  ctx: Context,
  editionId: string,
  filter: RowFilter & { readonly page: number; readonly pageSize: number },
): Promise<{ rows: FaultyListRow[]; total: number }> {
  const rows = await select(ctx, editionId, filter)
    .select(['sheet', 'row_number as number', 'is_rejected as isRejected', 'problems', 'row as sealed'])
    .orderBy('sheet')
    .orderBy('row_number')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await select(ctx, editionId, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return {
    rows: rows.map(({ sheet, number, isRejected, problems, sealed }) => {
      const opened = sealed && ctx.vault.open(placeOf(editionId, { sheet, row: number }), sealed)
      const { name, cells } = opened ? (JSON.parse(opened) as Pick<FaultyListRow, 'name' | 'cells'>) : GONE
      return { sheet, row: number, isRejected, problems: problems as RowProblem[], name, cells }
    }),
    total: Number(total),
  }
}

/** How many rows have each kind of problem, the most frequent first. */
export async function countCodes({ tx, region }: Context, editionId: string) {
  const { rows } = await sql<{ code: ProblemCode; rows: number }>`
    select code, count(*) as rows from list_rows, unnest(codes) as code
    where region_id = ${region} and edition_id = ${editionId} group by code order by count(*) desc, code`.execute(tx)
  return rows.map((row) => ({ code: row.code, rows: Number(row.rows) }))
}
