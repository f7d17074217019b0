import type { ImportField } from '#contract/plans-import.ts'
import { clip } from '#platform/importing/problem-words.ts'
import { readNumber, readRupiah } from '#platform/spreadsheet/index.ts'
import type { RowCells } from './row-cells.ts'
import { problem, valueProblem } from './row-problem.ts'

interface Bound {
  /** A larger number is a mistake. */
  readonly limit: number
  /** A larger number is taken, with a warning. */
  readonly unusual: number
}

/**
 * Bounds of what one activity can be. People: the population of Indonesia, 284 million (BPS, mid-2025), and a tenth of the largest regency.
 * Rupiah: the national budget of 2026, 3.842 trillion (UU 17/2025), and a sum that only the whole budget of a regency reaches.
 */
const PEOPLE: Bound = { limit: 100_000_000, unusual: 600_000 }
const RUPIAH: Bound = { limit: 3_842_000_000_000_000, unusual: 1_000_000_000_000 }

/** `1,5 M`: left open by the reader of numbers, since it is read as milyar and as million. */
const MAGNITUDE_M = /\d\s*m\.?\s*$/i

/** A count from a cell; null when it is empty or wrong. */
export function readCount(cells: RowCells, field: ImportField): number | null {
  const cell = cells.cell(field)
  const column = cells.column(field)
  if (!cell || column === null) return null
  // `20 orang`: the unit behind the number has a column of its own.
  const bare =
    cell.kind === 'text'
      ? cell.text.replace(/(?<=\d)\s*\p{L}[\p{L}\s]*$/u, (words) => (/juta|ribu|jt|rb|mil/i.test(words) ? words : ''))
      : cell
  const reading = readNumber(bare)
  if (!reading.ok) {
    cells.complain(valueProblem(reading.problem, column, cell.text))
    return null
  }
  if (!Number.isInteger(reading.value)) {
    cells.complain(valueProblem({ code: 'number_not_whole' }, column, cell.text))
    return null
  }
  return within(cells, column, cell.text, reading.value, PEOPLE)
}

/** Whole rupiah from a cell; null when it is empty or wrong. */
export function readBudget(cells: RowCells): number | null {
  const cell = cells.cell('budget')
  const column = cells.column('budget')
  if (!cell || column === null) return null
  const reading = readRupiah(cell)
  if (!reading.ok) {
    const isOpen = reading.problem.code === 'number_unrecognised' && MAGNITUDE_M.test(cell.text)
    cells.complain(
      isOpen
        ? problem('budget_magnitude', column, { value: clip(cell.text) })
        : valueProblem(reading.problem, column, cell.text),
    )
    return null
  }
  return within(cells, column, cell.text, Number(reading.value), RUPIAH)
}

function within(cells: RowCells, column: number, text: string, value: number, bound: Bound): number | null {
  const data = { value: clip(text), limit: bound.limit }
  if (value < 0 || Object.is(value, -0)) cells.complain(problem('number_negative', column, data))
  else if (value > bound.limit) cells.complain(problem('number_too_large', column, data))
  else {
    if (value > bound.unusual) cells.complain(problem('number_unusual', column, data))
    return value
  }
  return null
}
