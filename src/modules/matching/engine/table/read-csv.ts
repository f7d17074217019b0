import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'

/** One row group of DuckDB is three of these, so that a batch never straddles two and keeps its order. */
const BATCH = 40_960
const SEPARATOR = String.fromCharCode(31)
const HEAD_BYTES = 65_536

/** The columns' names and cells, a batch of rows at a time; cells are trimmed, empty ones ''. */
export interface CsvReader {
  readonly header: readonly string[]
  readonly rows: number
  readonly batches: AsyncIterable<readonly (readonly string[])[]>
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
  const encoding = isUtf8(file) ? 'utf-8' : 'latin-1'
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
    batches: batchesOf(connection, columns, rows),
  }
}

/** Strings cross from DuckDB much faster joined together than one by one. */
async function* batchesOf(connection: DuckDBConnection, columns: readonly string[], rows: number) {
  const joined = columns
    .map((name) => `string_agg(replace(trim(coalesce("${name.replaceAll('"', '""')}", '')), chr(31), ' '), chr(31))`)
    .join(', ')
  for (let from = 0; from < rows; from += BATCH) {
    const result = await connection.runAndReadAll(
      `select ${joined} from csv where rowid >= ${from} and rowid < ${from + BATCH}`,
    )
    yield (result.getRows()[0] ?? []).map((cells) => String(cells).split(SEPARATOR))
  }
  await connection.run('drop table csv')
}

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

function isUtf8(file: string): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
    return true
  } catch {
    return false
  }
}
