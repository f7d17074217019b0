import type { ListColumn, ListField, ListTable } from '#contract/lists/layout.ts'
import type { MergedArea, Row } from '#platform/spreadsheet/index.ts'
import { isFound, type PlaceBook } from '../places/place-book.ts'
import { isNothing, mend } from '../values/text.ts'
import { isDitto } from './ditto.ts'
import { type Labels, underNewLabels } from './labels.ts'
import type { Origin, RowTexts, SkipReason, Written } from './list-row.ts'

type MappedColumn = ListColumn & { readonly field: ListField }

/** Fills each data row of one table with what stands around it: dittos, merged cells, the row of the family, the section, titles, the sheet. */
export class RowFiller {
  readonly #columns: readonly MappedColumn[]
  readonly #merged: ReadonlyMap<number, readonly MergedArea[]>
  readonly #above = new Map<number, Written>()
  /** Values in the top row of merged areas, by column; a merged area may begin in a row that is no data. */
  readonly #tops = new Map<number, { readonly row: number; readonly written: Written }>()
  readonly #places: PlaceBook | undefined
  readonly #context: RowTexts
  #family: Labels = {}
  #section: Labels = {}

  constructor(table: ListTable, merged: readonly MergedArea[], places: PlaceBook | undefined) {
    this.#columns = table.columns.filter((column): column is MappedColumn => column.field !== null)
    this.#merged = new Map(
      this.#columns
        .filter(({ fillDown }) => fillDown === 'merged')
        .map(({ column }) => [
          column,
          merged.filter(({ top, bottom, left, right }) => bottom > top && left <= column && column <= right),
        ]),
    )
    this.#places = places
    this.#context = Object.fromEntries(table.context.map(({ field, text, from }) => [field, fromLabel(text, from)]))
  }

  /** Takes note of a row that is no data but says something of those below. */
  note(row: Row, reason: SkipReason, labels: Labels): void {
    this.#keepTops(row)
    if (reason === 'family') this.#family = labels
    if (reason === 'section') {
      const found = Object.keys(labels).length > 0 ? labels : this.#bareName(row)
      if (Object.keys(found).length > 0) this.#family = {}
      this.#section = underNewLabels(this.#section, found)
    }
    if (reason === 'section' || reason === 'subtotal')
      for (const { column, fillDown } of this.#columns) if (fillDown === 'group') this.#above.delete(column)
  }

  /** A section that is only the name of a place of the region. */
  #bareName(row: Row): Labels {
    const text = row.cells.map((cell) => mend(cell.text)).find((cell) => cell !== '') ?? ''
    if (!this.#places || !/^\p{L}/u.test(text)) return {}
    if (isFound(this.#places.district(text, '', 'exact'))) return { district: text }
    return this.#places.village(text, '', 'exact') === undefined ? {} : { village: text }
  }

  fill(row: Row): RowTexts {
    this.#keepTops(row)
    const texts: Partial<Record<ListField, Written>> = {}
    for (const column of this.#columns) {
      const written = this.#written(row, column)
      const before = texts[column.field]
      if (before === undefined || (isBlank(before) && !isBlank(written))) texts[column.field] = written
    }
    this.#add(texts, labelsAs(this.#family, 'family'))
    this.#add(texts, labelsAs(this.#section, 'section'))
    this.#add(texts, this.#context)
    return texts
  }

  #add(texts: Partial<Record<ListField, Written>>, around: RowTexts): void {
    for (const [field, written] of Object.entries(around) as [ListField, Written][]) {
      const own = texts[field]
      if (own === undefined || isBlank(own)) texts[field] = written
    }
  }

  #written(row: Row, { column, fillDown }: MappedColumn): Written {
    const cell = row.cells[column - 1]
    const own: Written = {
      text: cell?.text ?? '',
      kind: cell?.kind ?? 'empty',
      digitsLost: cell?.digitsLost ?? false,
      origin: 'cell',
      column,
      ...(cell?.kind === 'empty' && cell.formula ? { isBareFormula: true } : {}),
    }
    const above = this.#above.get(column)
    const plain = mend(own.text)
    if (isDitto(plain)) return above ? { ...above, origin: 'ditto', column } : { ...own, text: '', kind: 'empty' }
    if (plain !== '') {
      this.#above.set(column, own)
      return own
    }
    if (fillDown === 'merged') {
      const area = this.#merged.get(column)?.find(({ top, bottom }) => top <= row.number && row.number <= bottom)
      const top = this.#tops.get(column)
      if (area && top && area.top === top.row) return { ...top.written, origin: 'merged', column }
      return own
    }
    return fillDown === 'group' && above ? { ...above, origin: 'above', column } : own
  }

  #keepTops(row: Row): void {
    for (const [column, areas] of this.#merged) {
      const cell = row.cells[column - 1]
      if (!cell || cell.kind === 'empty' || !areas.some(({ top }) => top === row.number)) continue
      const { text, kind, digitsLost } = cell
      this.#tops.set(column, { row: row.number, written: { text, kind, digitsLost, origin: 'merged', column } })
    }
  }
}

const isBlank = ({ text }: Written) => isNothing(mend(text))

const fromLabel = (text: string, origin: Origin): Written => ({
  text,
  kind: 'text',
  digitsLost: false,
  origin,
  column: null,
})

const labelsAs = (labels: Labels, origin: Origin): RowTexts =>
  Object.fromEntries(Object.entries(labels).map(([field, text]) => [field, fromLabel(text, origin)]))
