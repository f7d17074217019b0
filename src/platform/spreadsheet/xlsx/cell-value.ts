import { type Cell, EMPTY_CELL, textCell } from '../cells.ts'
import { SpreadsheetError } from '../errors.ts'
import { serialToIso } from './serial-dates.ts'
import type { Workbook } from './workbook.ts'
import { decodeEscapes } from './xml.ts'

/** A cell as the sheet writes it: type, style, raw text, whether a formula made it. */
export interface RawCell {
  type: string
  style: number
  text: string
  formula: boolean
}

const EMPTY_FORMULA: Cell = { ...EMPTY_CELL, formula: true }

/** Beyond 15 digits a spreadsheet keeps zeros. */
const EXACT_BELOW = 1e15

/** What a raw cell means. Throws `file_broken` for a value its type does not allow. */
export function cellValue(raw: RawCell, workbook: Workbook, strings: readonly string[]): Cell {
  const { type, text, formula } = raw
  if (text === '') return formula ? EMPTY_FORMULA : EMPTY_CELL
  switch (type) {
    case 's': {
      const shared = strings[Number(text)]
      if (shared === undefined) throw new SpreadsheetError({ code: 'file_broken' })
      return shared === '' ? EMPTY_CELL : textCell(shared, formula)
    }
    case 'str':
    case 'inlineStr':
      return textCell(decodeEscapes(text), formula)
    case 'b': {
      const value = text === '1' || text === 'true'
      return { kind: 'boolean', value, text: value ? 'TRUE' : 'FALSE', formula, digitsLost: false }
    }
    case 'e':
      return { kind: 'error', value: null, text, formula, digitsLost: false }
    case 'd':
      return dateCell(text.replace(/(?:T00:00:00)?(?:\.0+)?Z?$/, ''), formula)
    default:
      return numberCell(raw, workbook)
  }
}

function numberCell({ text, style, formula }: RawCell, workbook: Workbook): Cell {
  const value = Number(text)
  if (!Number.isFinite(value)) throw new SpreadsheetError({ code: 'file_broken' })
  const format = workbook.styles[style]
  if (format?.date) {
    const iso = serialToIso(value, workbook.date1904)
    if (iso !== undefined) return dateCell(iso, formula)
  }
  const whole = Number.isInteger(value)
  const digitsLost = whole && Math.abs(value) >= EXACT_BELOW
  // 0.1 + 0.2 is stored as 0.30000000000000004; nobody wrote more than 15 digits.
  const plain = whole ? wholeText(value) : String(Number(value.toPrecision(15)))
  const shown = format && format.zeros > 0 && whole && value >= 0 ? plain.padStart(format.zeros, '0') : plain
  return { kind: 'number', value, text: shown, formula, digitsLost }
}

/** All digits, never an exponent. */
function wholeText(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : BigInt(value).toString()
}

function dateCell(iso: string, formula: boolean): Cell {
  return { kind: 'date', value: iso, text: iso, formula, digitsLost: false }
}
