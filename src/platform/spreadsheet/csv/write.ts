import { Readable } from 'node:stream'
import type { Separator } from '../cells.ts'
import { guardFormula } from '../formula-guard.ts'
import type { OutCell, OutRows } from '../out.ts'

const FLUSH_AT = 1 << 16

/**
 * Writes UTF-8 text by RFC 4180, row by row, as fast as it is read. Begins with a byte order mark unless told not to:
 * without it Excel reads é as Ã©. Text that could run as a formula gets an apostrophe, which `readTables` takes away.
 */
export function writeCsv(
  rows: OutRows,
  { separator = ',', byteOrderMark = true }: { separator?: Separator; byteOrderMark?: boolean } = {},
): Readable {
  return Readable.from(lines(rows, separator, byteOrderMark), { objectMode: false })
}

async function* lines(rows: OutRows, separator: Separator, mark: boolean): AsyncGenerator<string, void, undefined> {
  let pending = mark ? '\ufeff' : ''
  for await (const row of rows) {
    pending += `${row.map(field).join(separator)}\r\n`
    if (pending.length < FLUSH_AT) continue
    yield pending
    pending = ''
  }
  if (pending !== '') yield pending
}

function field(cell: OutCell): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.date
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell !== 'string') return String(cell)
  const text = guardFormula(cell)
  // Every separator is quoted, not only ours, so that a reader cannot mistake another one for it.
  return /[",;\t|\r\n]|^sep=/i.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
