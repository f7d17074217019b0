import { type Cell, EMPTY_CELL, type MergedArea, type Row } from '../cells.ts'
import { SpreadsheetError } from '../errors.ts'
import type { Limits } from '../limits.ts'
import { cellValue, type RawCell } from './cell-value.ts'
import type { Workbook } from './workbook.ts'
import { type Attributes, XmlReader } from './xml.ts'

/** Rows of the largest sheet a spreadsheet program can hold. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Turns the XML of one sheet into rows and merged areas while it is being fed. */
export class SheetParser {
  readonly #workbook: Workbook
  readonly #strings: readonly string[]
  readonly #limits: Limits
  readonly #sheet: number
  readonly #xml: XmlReader
  readonly merged: MergedArea[] = []
  #rows: Row[] = []
  #cells: Cell[] = []
  #row = 0
  #column = 0
  readonly #raw: RawCell = { type: '', style: 0, text: '', formula: false }
  #collecting = false
  #phonetic = false

  constructor(workbook: Workbook, strings: readonly string[], limits: Limits, sheet: number) {
    this.#workbook = workbook
    this.#strings = strings
    this.#limits = limits
    this.#sheet = sheet
    this.#xml = new XmlReader({
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => {
        if (this.#collecting) this.#raw.text += text
      },
      overlong: () => this.#tooLong(),
    })
  }

  /** Rows that the piece completed. */
  feed(piece: Uint8Array): Row[] {
    this.#xml.feed(piece)
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  end(): void {
    this.#xml.end()
  }

  #open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'c':
        this.#column = attributes.r === undefined ? this.#column + 1 : columnOf(attributes.r)
        this.#raw.type = attributes.t ?? 'n'
        this.#raw.style = attributes.s === undefined ? 0 : Number(attributes.s)
        this.#raw.text = ''
        this.#raw.formula = false
        break
      case 'v':
        this.#collecting = true
        break
      case 't':
        this.#collecting = !this.#phonetic
        break
      case 'f':
        this.#raw.formula = true
        break
      case 'rPh':
        this.#phonetic = true
        break
      case 'row':
        this.#row = attributes.r === undefined ? this.#row + 1 : Number(attributes.r)
        if (!(this.#row >= 1 && this.#row <= LAST_ROW)) throw this.#broken()
        this.#column = 0
        this.#cells = []
        break
      case 'mergeCell':
        this.#merge(attributes.ref ?? '')
        break
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#collecting = false
    else if (name === 'rPh') this.#phonetic = false
    else if (name === 'c') this.#addCell()
    else if (name === 'row' && this.#cells.length > 0) {
      if (this.#row > this.#limits.rows)
        throw new SpreadsheetError({
          code: 'too_many_rows',
          sheet: this.#sheet,
          row: this.#row,
          limit: this.#limits.rows,
        })
      this.#rows.push({ number: this.#row, cells: this.#cells })
    }
  }

  #addCell(): void {
    if (this.#raw.text.length > this.#limits.cellCharacters) this.#tooLong()
    const cell = cellValue(this.#raw, this.#workbook, this.#strings)
    if (cell === EMPTY_CELL) return
    if (cell.text.length > this.#limits.cellCharacters) this.#tooLong()
    const column = this.#column
    if (!(column >= 1 && column <= LAST_COLUMN)) throw this.#broken()
    if (column > this.#limits.columns)
      throw new SpreadsheetError({ code: 'too_many_columns', ...this.#place(), limit: this.#limits.columns })
    while (this.#cells.length < column - 1) this.#cells.push(EMPTY_CELL)
    this.#cells[column - 1] = cell
  }

  #merge(ref: string): void {
    const found = /^([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})$/.exec(ref)
    if (!found) return
    const [, left = '', top, right = '', bottom] = found
    this.merged.push({ top: Number(top), left: columnOf(left), bottom: Number(bottom), right: columnOf(right) })
  }

  #place() {
    return { sheet: this.#sheet, row: this.#row, column: this.#column }
  }

  #tooLong(): never {
    throw new SpreadsheetError({ code: 'cell_too_long', ...this.#place(), limit: this.#limits.cellCharacters })
  }

  #broken(): SpreadsheetError {
    return new SpreadsheetError({ code: 'file_broken', sheet: this.#sheet })
  }
}

/** The column of a reference such as `AB12`, from 1; more than three letters give a number beyond every limit. */
function columnOf(ref: string): number {
  let column = 0
  for (let at = 0; at < ref.length; at++) {
    const code = ref.charCodeAt(at)
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column
}
