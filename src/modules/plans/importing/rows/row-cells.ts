import type { ImportField } from '#contract/plans-import.ts'
import type { Cell, Row } from '#platform/spreadsheet/index.ts'
import { problem, type RowProblem } from './row-problem.ts'

/** Which column, from 1, holds each field. */
export type FieldColumns = ReadonlyMap<ImportField, number>

/** One row seen through the meaning of its columns; collects what is wrong with it. */
export class RowCells {
  readonly row: number
  readonly problems: RowProblem[] = []
  readonly #cells: readonly Cell[]
  readonly #columns: FieldColumns
  readonly #broken = new Set<number>()

  constructor(row: Row, columns: FieldColumns) {
    this.row = row.number
    this.#cells = row.cells
    this.#columns = columns
    for (const column of columns.values()) {
      const cell = row.cells[column - 1]
      if (cell?.kind !== 'error') continue
      this.#broken.add(column)
      this.problems.push(problem('cell_error', column, { value: cell.text }))
    }
  }

  has(field: ImportField): boolean {
    return this.#columns.has(field)
  }

  column(field: ImportField): number | null {
    return this.#columns.get(field) ?? null
  }

  /** The cell of a field; undefined when it is empty, unreadable or has no column. */
  cell(field: ImportField): Cell | undefined {
    const column = this.#columns.get(field)
    if (column === undefined || this.#broken.has(column)) return undefined
    const cell = this.#cells[column - 1]
    return cell && !isBlank(cell.text) ? cell : undefined
  }

  /** The text of a field, spaces at the ends taken away and runs of them made one; `''` when there is none. */
  text(field: ImportField): string {
    return (
      this.cell(field)
        ?.text.replace(/[\s\u00a0]+/g, ' ')
        .trim() ?? ''
    )
  }

  complain(found: RowProblem): void {
    this.problems.push(found)
  }
}

/** Ways in which offices write that there is nothing. */
const isBlank = (text: string) => /^[\s\u00a0]*(?:[-–—]|n\/a|nihil|kosong|null)?[\s\u00a0]*$/i.test(text)
