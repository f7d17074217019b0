import { isUtf8 } from 'node:buffer'
import { readFileSync } from 'node:fs'
import { mix } from '../hash.ts'
import { findRows, splitRow } from './csv-rows.ts'

const SEPARATORS = [',', ';', '\t', '|'] as const
const MARK = Buffer.from('\uFEFF')
const HEAD_BYTES = 65_536
/** Row 0 stands on the second line of a spreadsheet. */
const FIRST_ROW = 2
/** A key of sorting is a whole number of 53 bits: by what a row is grouped, then its place. */
const PLACES = 2 ** 24
const GROUPS = 2 ** 12
const FINER = 2 ** 17

/** A table with a header, held as the bytes of its file; rows are counted from 0. */
export interface Csv {
  readonly header: readonly string[]
  readonly rows: number
  /** The row's cells, trimmed, by column; missing ones are not there. */
  cells(row: number): readonly string[]
  /**
   * All rows in an order in which those alike in the column `group` lie side by side, and among them those alike in `finer`, as far as it is
   * found out cheaply: hashes may meet. -1: no such column.
   */
  grouped(group: number, finer: number): Uint32Array
}

/** Why a CSV cannot be read. */
export class CsvError extends Error {
  readonly code: 'empty' | 'noRows' | 'broken'

  constructor(code: CsvError['code'], message = code as string) {
    super(message)
    this.code = code
  }
}

/**
 * Reads a CSV with a header: UTF-8 or Windows-1252; comma, semicolon, tab or bar, whichever the header has most of; quotes as in RFC 4180.
 * Cells keep their text. Empty lines are passed over, unless there is but one column.
 */
export function readCsv(file: string): Csv {
  const bytes = readFileSync(file)
  const from = bytes.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0
  const head = /^[^\r\n]*/.exec(bytes.toString('latin1', from, from + HEAD_BYTES))?.[0] ?? ''
  if (!head.trim()) throw new CsvError('empty')
  const separator = [...SEPARATORS].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ','
  const found = findRows(bytes, from, separator.charCodeAt(0), !head.includes(separator))
  if (typeof found === 'number') throw new CsvError('broken', `tanda kutip di baris ${found} tidak ditutup`)
  const { starts, ends } = found
  if (starts.length < 2) throw new CsvError('noRows')
  const decode = decoderOf(bytes)
  const cells = (row: number) => {
    const split = splitRow(decode(starts[row + 1] ?? 0, ends[row + 1] ?? 0), separator)
    if (!split) throw new CsvError('broken', `ada teks sesudah tanda kutip penutup di baris ${row + FIRST_ROW}`)
    return split
  }
  const rows = starts.length - 1
  const hashOf = (row: number, column: number) =>
    column < 0 ? 0 : hashCell(bytes, starts[row + 1] ?? 0, ends[row + 1] ?? 0, separator.charCodeAt(0), column)
  return {
    header: cells(-1),
    rows,
    cells,
    grouped: (group, finer) => {
      if (rows > PLACES) return Uint32Array.from({ length: rows }, (_, row) => row)
      const keys = new Float64Array(rows)
      for (let row = 0; row < rows; row++)
        keys[row] = ((hashOf(row, group) & (GROUPS - 1)) * FINER + (hashOf(row, finer) & (FINER - 1))) * PLACES + row
      return Uint32Array.from(keys.sort(), (key) => key % PLACES)
    },
  }
}

function decoderOf(bytes: Buffer): (start: number, end: number) => string {
  if (isUtf8(bytes)) return (start, end) => bytes.toString('utf8', start, end)
  const decoder = new TextDecoder('windows-1252')
  return (start, end) => decoder.decode(bytes.subarray(start, end))
}

/** Separators within quotes are taken for separators here: the order of rows suffers, nothing else. */
function hashCell(bytes: Uint8Array, start: number, end: number, separator: number, column: number): number {
  let at = start
  for (let left = column; left > 0 && at < end; at++) if (bytes[at] === separator) left--
  let hash = 0
  for (; at < end && bytes[at] !== separator; at++) hash = mix(hash, bytes[at] ?? 0)
  return hash
}
