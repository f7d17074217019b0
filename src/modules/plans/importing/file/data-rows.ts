import type { ImportLayout } from '#contract/plans-import.ts'
import { type Row, readTables, type Sheet } from '#platform/spreadsheet/index.ts'
import { isColumnNumbers } from '../columns/find-header.ts'
import type { FieldColumns } from '../rows/row-cells.ts'

type Place = Pick<ImportLayout, 'headerRow' | 'headerRows'>

const TOTAL = /^(?:sub\s*|grand\s*)?(?:jumlah|total)\b/i

/** A row that adds up others: its first words say so and little else is filled in. */
const isTotal = ({ cells }: Row) => {
  const filled = cells.filter(({ kind }) => kind !== 'empty')
  return (
    TOTAL.test(filled[0]?.text.trim() ?? '') &&
    filled.slice(1).every(({ kind, text }) => kind === 'number' || /^[\d.,\s]*(?:rp)?[\d.,\s-]*$/i.test(text))
  )
}

const sameTexts = (row: Row, header: Row) =>
  row.cells.length === header.cells.length &&
  row.cells.every((cell, at) => cell.text.trim() === header.cells[at]?.text.trim())

/** The rows below a header that hold a plan: without column numbers, sums, and the header repeated at a page break. */
export async function* eachDataRow(sheet: Sheet, { headerRow, headerRows }: Place): AsyncGenerator<Row> {
  let header: Row | undefined
  let isFirst = true
  for await (const row of sheet.rows()) {
    if (row.number < headerRow + headerRows) {
      if (row.number === headerRow) header = row
      continue
    }
    const isNumbers = isFirst && isColumnNumbers(row.cells)
    isFirst = false
    if (isNumbers || isTotal(row) || (header && sameTexts(row, header))) continue
    yield row
  }
}

/** The rows of a file in batches, read as they are asked for. */
export async function* eachBatch(
  content: Uint8Array,
  fileName: string,
  layout: ImportLayout,
  size: number,
): AsyncGenerator<Row[]> {
  const tables = await readTables(content, fileName)
  try {
    const sheet = tables.sheets.find(({ number }) => number === layout.sheet)
    if (!sheet) return
    let batch: Row[] = []
    for await (const row of eachDataRow(sheet, layout)) {
      batch.push(row)
      if (batch.length < size) continue
      yield batch
      batch = []
    }
    if (batch.length > 0) yield batch
  } finally {
    await tables.close()
  }
}

/** Which column holds each field. */
export const fieldColumns = ({ columns }: ImportLayout): FieldColumns =>
  new Map(columns.flatMap(({ field, column }) => (field === null ? [] : [[field, column] as const])))
