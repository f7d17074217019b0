import { type Cell, EMPTY_CELL, type Row, type Separator, type Tables, textCell } from '../cells.ts'
import { SpreadsheetError } from '../errors.ts'
import { unguardFormula } from '../formula-guard.ts'
import type { Limits } from '../limits.ts'
import { decodeText, detectEncoding, type Encoding } from './encoding.ts'
import { detectSeparator } from './separator.ts'
import { CsvTokenizer } from './tokenizer.ts'

/** Opens separated text as one sheet. Every cell is text: what it means is for the importer to say, not for us. */
export function openCsv(bytes: Uint8Array, name: string, limits: Limits): Tables {
  const encoding = detectEncoding(bytes, limits.encoding)
  const first = decodeText(bytes, encoding).next()
  const sample = first.done ? '' : first.value.text
  const stopped = first.done !== true && first.value.stop !== undefined
  if (sample.trim() === '' && !stopped) throw new SpreadsheetError({ code: 'file_empty' })
  const { separator, skip } = detectSeparator(sample)
  const sheet = {
    number: 1,
    name,
    hidden: false,
    rows: () => readRows(bytes, encoding, separator, skip, limits),
    mergedAreas: async () => [],
  }
  return { kind: 'csv', encoding: encoding.name, separator, sheets: [sheet], close: async () => {} }
}

async function* readRows(
  bytes: Uint8Array,
  encoding: Encoding,
  separator: Separator,
  skip: number,
  limits: Limits,
): AsyncGenerator<Row, void, undefined> {
  const tokenizer = new CsvTokenizer(separator, limits.cellCharacters)
  let toSkip = skip
  for (const { text, stop } of decodeText(bytes, encoding)) {
    for (const record of tokenizer.feed(text.slice(toSkip), false)) {
      const row = toRow(record.row, record.fields, limits)
      if (row) yield row
    }
    toSkip = 0
    if (stop === 'not_text') throw new SpreadsheetError({ code: 'not_text', row: tokenizer.row })
    if (stop) throw new SpreadsheetError({ code: 'text_undecodable', encoding: encoding.name, row: tokenizer.row })
  }
  for (const record of tokenizer.feed('', true)) {
    const row = toRow(record.row, record.fields, limits)
    if (row) yield row
  }
}

function toRow(number: number, fields: string[], limits: Limits): Row | undefined {
  let width = fields.length
  while (width > 0 && fields[width - 1] === '') width--
  if (width === 0) return undefined
  if (number > limits.rows) throw new SpreadsheetError({ code: 'too_many_rows', row: number, limit: limits.rows })
  if (width > limits.columns)
    throw new SpreadsheetError({ code: 'too_many_columns', row: number, column: width, limit: limits.columns })
  const cells: Cell[] = []
  for (let at = 0; at < width; at++) {
    const field = fields[at] ?? ''
    cells.push(field === '' ? EMPTY_CELL : textCell(unguardFormula(field)))
  }
  return { number, cells }
}
