import { SpreadsheetError } from '../errors.ts'

const QUOTE = 34
const LF = 10
const CR = 13

/** A record as found: `row` counts records from 1, as a spreadsheet would show them; empty lines count too. */
export interface CsvRecord {
  readonly row: number
  readonly fields: string[]
}

/**
 * RFC 4180, read as spreadsheets read it: any line ending, quotes in the middle of an unquoted field are text. Ours
 * rather than a library's because the libraries either let a broken quote swallow the following rows in silence or
 * refuse the harmless `RT 5 "Mawar"` too, and name no row in which the quote began (see docs/decisions/0002).
 */
export class CsvTokenizer {
  readonly #separator: string
  readonly #maxField: number
  #rest = ''
  #row = 0

  constructor(separator: string, maxField: number) {
    this.#separator = separator
    this.#maxField = maxField
  }

  /** The record that is being read, counted from 1. */
  get row(): number {
    return this.#row + 1
  }

  /** Complete records so far; with `last`, the remainder is a record too. */
  feed(chunk: string, last: boolean): CsvRecord[] {
    const text = this.#rest === '' ? chunk : this.#rest + chunk
    const records: CsvRecord[] = []
    let at = 0
    while (at < text.length) {
      const record = this.#record(text, at, last)
      if (record === undefined) break
      this.#row++
      records.push({ row: this.#row, fields: record.fields })
      at = record.next
    }
    this.#rest = text.slice(at)
    return records
  }

  #record(text: string, start: number, last: boolean): { fields: string[]; next: number } | undefined {
    const fields: string[] = []
    const separator = this.#separator.charCodeAt(0)
    let at = start
    for (;;) {
      let field: string
      if (text.charCodeAt(at) === QUOTE) {
        const end = this.#closingQuote(text, at, fields.length + 1, last)
        if (end < 0) return undefined
        field = text.slice(at + 1, end)
        if (field.includes('"')) field = field.replaceAll('""', '"')
        at = end + 1
      } else {
        const from = at
        for (; at < text.length; at++) {
          const code = text.charCodeAt(at)
          if (code === separator || code === LF || code === CR) break
        }
        if (at - from > this.#maxField) this.#fail('cell_too_long', fields.length + 1)
        field = text.slice(from, at)
      }
      fields.push(field)
      if (at >= text.length) return last ? { fields, next: at } : undefined
      const code = text.charCodeAt(at)
      if (code === LF) return { fields, next: at + 1 }
      if (code === CR) {
        if (at + 1 >= text.length && !last) return undefined
        return { fields, next: text.charCodeAt(at + 1) === LF ? at + 2 : at + 1 }
      }
      at++
      // A separator as the very last character leaves one more, empty field.
      if (at >= text.length && last) return { fields: [...fields, ''], next: at }
    }
  }

  /** Where the field that opens at `open` closes, or -1 when more text is needed to know. */
  #closingQuote(text: string, open: number, column: number, last: boolean): number {
    let end = text.indexOf('"', open + 1)
    while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) end = text.indexOf('"', end + 2)
    const length = (end < 0 ? text.length : end) - open - 1
    if (length > this.#maxField) {
      // A quote nobody closed runs on over the lines below: say that rather than "too long".
      const swallowedLines = text.slice(open, open + this.#maxField).includes('\n')
      this.#fail(swallowedLines ? 'quote_not_closed' : 'cell_too_long', column)
    }
    if (end < 0) return last ? this.#fail('quote_not_closed', column) : -1
    if (end + 1 >= text.length) return last ? end : -1
    const next = text.charCodeAt(end + 1)
    if (next === LF || next === CR || next === this.#separator.charCodeAt(0)) return end
    return this.#fail('quote_misplaced', column)
  }

  #fail(code: 'quote_not_closed' | 'quote_misplaced' | 'cell_too_long', column: number): never {
    const place = { row: this.row, column }
    throw new SpreadsheetError(
      code === 'cell_too_long' ? { code, ...place, limit: this.#maxField } : { code, ...place },
    )
  }
}
