import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'

/** One row group of DuckDB is three of these, so that a batch never straddles two and keeps its order. */
const BATCH = 40_960
const SEPARATOR = String.fromCharCode(31)
const HEAD_BYTES = 65_536

/** Some rows: their places and, by column, their cells; cells are trimmed, empty ones ''. */
export interface CsvBatch {
  readonly places: readonly number[]
  readonly cells: readonly (readonly string[])[]
}

/** The columns' names, and the rows a batch at a time. */
export interface CsvReader {
  readonly header: readonly string[]
  readonly rows: number
  /**
   * Batches sorted by these columns; `places` are the rows' places in the file, from 0. Once only: what was read is given up.
   */
  batches(sortedBy: readonly string[]): AsyncIterable<CsvBatch>
}

/** Why a CSV cannot be read. */
export class CsvError extends Error {
  readonly code: 'empty' | 'noRows' | 'broken'

  constructor(code: CsvError['code'], message = code as string) {
    super(message)
    this.code = code
  }
}

/** Reads a CSV with a header: UTF-8 or Windows-1252; comma, semicolon, tab or bar; quotes as in RFC 4180. Cells keep their text. */
export async function readCsv(connection: DuckDBConnection, file: string): Promise<CsvReader> {
  const head = await firstBytes(file)
  const text = head.toString('utf8').replace(/^\uFEFF/, '')
  const line = text.split(/\r?\n/)[0] ?? ''
  if (!line.trim()) throw new CsvError('empty')
  const delimiter = [',', ';', '\t', '|'].sort((a, b) => line.split(b).length - line.split(a).length)[0] ?? ','
  const encoding = isUtf8(readFileSync(file)) ? 'utf-8' : 'latin-1'
  try {
    await connection.run(
      `create or replace temp table csv as select * from read_csv(${quoted(file)}, all_varchar = true, header = true, delim = ${quoted(delimiter)},
         quote = '"', escape = '"', null_padding = true, auto_detect = true, encoding = '${encoding}', max_line_size = 4000000)`,
    )
  } catch (error) {
    throw new CsvError('broken', error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  const described = await connection.runAndReadAll('select column_name from (describe csv)')
  const columns = described.getRows().map(([name]) => String(name))
  const counted = await connection.runAndReadAll('select count(*)::integer from csv')
  const rows = Number(counted.getRows()[0]?.[0] ?? 0)
  if (rows === 0) throw new CsvError('noRows')
  return {
    header: columns.map((name) => name.replace(/^\uFEFF/, '').trim()),
    rows,
    batches: (sortedBy) => batchesOf(connection, columns, rows, sortedBy),
  }
}

/** Strings cross from DuckDB much faster joined together than one by one; it joins the next batch while this one is read. */
async function* batchesOf(
  connection: DuckDBConnection,
  columns: readonly string[],
  rows: number,
  sortedBy: readonly string[],
): AsyncGenerator<CsvBatch> {
  const order = sortedBy.length > 0 ? `order by ${sortedBy.map(column).join(', ')}, rowid` : ''
  await connection.run(
    `create or replace temp table sorted as select rowid as place, * from csv ${order}; drop table csv`,
  )
  const joined = ['place', ...columns.map((name) => `replace(trim(coalesce(${column(name)}, '')), chr(31), ' ')`)]
    .map((value) => `string_agg(${value}, chr(31))`)
    .join(', ')
  const read = (from: number) =>
    connection.runAndReadAll(`select ${joined} from sorted where rowid >= ${from} and rowid < ${from + BATCH}`)
  let next = read(0)
  for (let from = 0; from < rows; from += BATCH) {
    const [row = []] = (await next).getRows()
    if (from + BATCH < rows) next = read(from + BATCH)
    const [places = [], ...cells] = row.map((texts) => String(texts).split(SEPARATOR))
    yield { places: places.map(Number), cells }
  }
  await connection.run('drop table sorted')
}

const column = (name: string) => `"${name.replaceAll('"', '""')}"`

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}
