import type { ListLayout, ListSheet } from '#contract/lists/layout.ts'
import type { Sheet, Tables } from '#platform/spreadsheet/index.ts'
import type { PlaceBook } from '../places/place-book.ts'
import type { ListRow } from './list-row.ts'
import { RowFiller } from './row-filler.ts'
import { RowSorter } from './row-kind.ts'

/**
 * The rows of the sheets that a layout says to read, in their order: data with the texts of its fields, or skipped with the reason. `places` lets a
 * section that is only a village's name be understood. Rows stream; throws `SpreadsheetError`.
 */
export async function* readRows(
  tables: Tables,
  layout: ListLayout,
  places?: PlaceBook,
): AsyncGenerator<ListRow, void, undefined> {
  for (const sheet of layout.sheets) {
    const source = tables.sheets.find(({ number }) => number === sheet.number)
    if (sheet.isRead && source) yield* readSheet(source, sheet, places)
  }
}

async function* readSheet(
  source: Sheet,
  { tables }: ListSheet,
  places: PlaceBook | undefined,
): AsyncGenerator<ListRow, void, undefined> {
  const isMerged = tables.some(({ columns }) =>
    columns.some(({ field, fillDown }) => field !== null && fillDown === 'merged'),
  )
  const merged = isMerged ? await source.mergedAreas() : []
  const readers = tables.map((table) => ({
    table,
    sorter: new RowSorter(table),
    filler: new RowFiller(table, merged, places),
  }))
  let at = 0
  for await (const row of source.rows()) {
    const next = readers[at + 1]
    if (next && row.number >= (next.table.headerRow ?? next.table.firstRow)) at++
    const reader = readers[at]
    if (!reader) return
    const place = {
      sheet: source.number,
      sheetName: source.name,
      row: row.number,
      cells: row.cells.map(({ text }) => text),
    }
    const sorted = reader.sorter.sort(row)
    if (sorted.kind === 'data') yield { ...place, kind: 'data', table: at, texts: reader.filler.fill(row) }
    else {
      reader.filler.note(row, sorted.reason, sorted.labels ?? {})
      yield { ...place, kind: 'skipped', reason: sorted.reason }
    }
  }
}
