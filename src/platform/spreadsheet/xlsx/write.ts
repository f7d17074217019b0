import { PassThrough, pipeline, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { columnLetters } from '../column-letters.ts'
import { looksLikeFormula } from '../formula-guard.ts'
import type { OutCell, OutColumn, OutSheet } from '../out.ts'
import { isoToSerial } from './serial-dates.ts'
import { STYLE, sheetPart, sheetStart, surroundingParts, validSheetNames } from './write-parts.ts'
import { encodeText } from './xml.ts'

const FLUSH_AT = 1 << 16
const DEFAULT_WIDTH = 18
const LAST_ROW = 1_048_576
/** Beyond this a spreadsheet rounds; a longer whole number is written as text. */
const EXACT_BELOW = 10n ** 15n
/** One fixed day, so that the same rows give the same bytes. */
const OPTIONS = { mtime: new Date(2026, 0, 1), compressionLevel: 5 }

/** Writes a workbook, sheet after sheet and row by row, as fast as it is read; nothing is held but the current row. */
export function writeXlsx(sheets: readonly OutSheet[]): Readable {
  const zip = new ZipFile()
  const output = new PassThrough()
  pipeline(zip.outputStream, output, () => {
    // Whoever reads the output is told; there is nobody else to tell.
  })
  const names = validSheetNames(sheets.map((sheet) => sheet.name))
  for (const [name, text] of surroundingParts(names)) zip.addBuffer(Buffer.from(text), name, OPTIONS)
  for (const [index, sheet] of sheets.entries()) {
    zip.addReadStreamLazy(sheetPart(index + 1), OPTIONS, (give) => {
      const source = Readable.from(sheetXml(sheet), { objectMode: false })
      source.once('error', (error) => output.destroy(error))
      output.once('close', () => source.destroy())
      give(null, source)
    })
  }
  zip.end()
  return output
}

async function* sheetXml({ columns, rows }: OutSheet): AsyncGenerator<string, void, undefined> {
  let pending = sheetStart(columns?.map((column) => column.width ?? DEFAULT_WIDTH) ?? [], columns !== undefined)
  let row = 0
  if (columns) {
    row++
    const cells = columns.map(
      ({ header }, at) =>
        `<c r="${letters(at + 1)}1" s="${STYLE.header}" t="inlineStr"><is><t>${encodeText(header)}</t></is></c>`,
    )
    pending += `<row r="1" ht="30" customHeight="1">${cells.join('')}</row>`
  }
  for await (const cells of rows) {
    row++
    if (row > LAST_ROW) throw new RangeError('a sheet holds 1,048,576 rows')
    pending += rowXml(row, cells, columns)
    if (pending.length < FLUSH_AT) continue
    yield pending
    pending = ''
  }
  const filter = columns?.length ? `<autoFilter ref="A1:${letters(columns.length)}${row}"/>` : ''
  yield `${pending}</sheetData>${filter}</worksheet>`
}

function rowXml(row: number, cells: readonly OutCell[], columns: readonly OutColumn[] | undefined): string {
  let xml = `<row r="${row}">`
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]
    if (cell === null || cell === undefined || cell === '') continue
    const value = cellXml(cell, columns?.[at]?.numbers === 'thousands' ? STYLE.thousands : STYLE.plain)
    xml += `<c r="${letters(at + 1)}${row}"${value}</c>`
  }
  return `${xml}</row>`
}

/** Attributes and content of a cell, from behind its reference. */
function cellXml(cell: Exclude<OutCell, null>, numberStyle: number): string {
  if (typeof cell === 'string') return textXml(cell)
  if (typeof cell === 'boolean') return ` t="b"><v>${cell ? 1 : 0}</v>`
  if (typeof cell === 'object') {
    const serial = isoToSerial(cell.date)
    if (serial === undefined) return textXml(cell.date)
    const style = serial < 1 ? STYLE.time : cell.date.includes('T') ? STYLE.dateTime : STYLE.date
    return ` s="${style}"><v>${serial}</v>`
  }
  if (typeof cell === 'bigint' && (cell >= EXACT_BELOW || cell <= -EXACT_BELOW)) return textXml(cell.toString())
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError('not a finite number')
  return ` s="${numberStyle}"><v>${cell}</v>`
}

/** Spreadsheets drop spaces around a text unless told to keep them. */
const OUTER_SPACE = /^\s|\s$|\n/

function textXml(text: string): string {
  const style = looksLikeFormula(text) ? STYLE.guarded : STYLE.text
  const space = OUTER_SPACE.test(text) ? ' xml:space="preserve"' : ''
  return ` s="${style}" t="inlineStr"><is><t${space}>${encodeText(text)}</t></is>`
}

const LETTERS: string[] = []

function letters(column: number): string {
  LETTERS[column] ??= columnLetters(column)
  return LETTERS[column]
}
