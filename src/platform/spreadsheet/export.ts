import { record } from '../audit.ts'
import type { Context } from '../context.ts'
import { assert } from '../errors.ts'
import { writeCsv } from './csv/write.ts'
import type { OutCell, OutRows, OutSheet } from './out.ts'
import { writeXlsx } from './xlsx/write.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const

/** Of a sheet, below its header. */
const MOST_ROWS = 1_048_575

/** Refuses a list that is longer than a sheet, before any of it is read. Throws `too_many_rows`. */
export const assertFitsSheet = (rows: number) => assert(rows <= MOST_ROWS, 'too_many_rows', { most: MOST_ROWS })

/** The rows of a sheet as they come; one that never ends is refused where the sheet does. */
async function* withinSheet(rows: OutRows): AsyncGenerator<readonly OutCell[]> {
  let read = 0
  for await (const row of rows) {
    assertFitsSheet(++read)
    yield row
  }
}

interface Export {
  /** Of the file, without its ending. */
  readonly name: string
  /** A file of comma-separated values holds the first sheet only. */
  readonly format?: keyof typeof TYPES
  readonly sheets: readonly [OutSheet, ...OutSheet[]]
  /** What the trail says beside the number of rows: counts, codes and field names only. */
  readonly details?: Readonly<Record<string, unknown>>
}

/**
 * What leaves as a spreadsheet: written row by row to its end, never cut, and with the number of rows of its first sheet in the audit chain. The only
 * way out for lists, so that none leaves without a trace. Throws `too_many_rows` beyond what a sheet holds.
 */
export async function exportSheets(
  ctx: Context,
  operation: string,
  subject: { readonly kind: string; readonly id: string },
  { name, format = 'xlsx', sheets: [first, ...others], details = {} }: Export,
): Promise<File> {
  let rows = 0
  async function* counted(): AsyncGenerator<readonly OutCell[]> {
    for await (const row of first.rows) {
      rows++
      yield row
    }
  }
  async function* withHeader(): AsyncGenerator<readonly OutCell[]> {
    if (first.columns) yield first.columns.map(({ header }) => header)
    yield* counted()
  }
  const chunks =
    format === 'csv'
      ? writeCsv(withHeader())
      : writeXlsx(
          [{ ...first, rows: counted() }, ...others].map((sheet) => ({ ...sheet, rows: withinSheet(sheet.rows) })),
        )
  const parts: Uint8Array<ArrayBuffer>[] = []
  for await (const chunk of chunks) parts.push(Uint8Array.from(chunk))
  await record(ctx, operation, subject, { ...details, rows })
  return new File(parts, `${name}.${format}`, { type: TYPES[format] })
}

const AT_ONCE = 1000

/** Everything of a list that pages, page after page in its order, to the last row. */
export async function* everyRow<T>(
  read: (paging: { readonly page: number; readonly pageSize: number }) => Promise<{ readonly rows: readonly T[] }>,
): AsyncGenerator<T> {
  for (let page = 1; ; page++) {
    const { rows } = await read({ page, pageSize: AT_ONCE })
    yield* rows
    if (rows.length < AT_ONCE) return
  }
}
