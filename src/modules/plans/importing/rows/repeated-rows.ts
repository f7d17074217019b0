import { clip } from '#platform/importing/problem-words.ts'
import type { NamedAgency } from './agency-book.ts'
import type { RowCells } from './row-cells.ts'
import { problem, type RowProblem } from './row-problem.ts'

/**
 * Remembers which activities a file has named, to find one that stands in it twice: by agency and id where there is an id, else by agency, code,
 * name and place. Asks the cells only, so that a resumed import can be brought back to where it was without looking places up.
 */
export class RepeatedRows {
  readonly #seen = new Map<string, number>()

  /** The problem of a row that was there before; otherwise remembers it. */
  meet(cells: RowCells, agency: NamedAgency | null): RowProblem | undefined {
    const name = cells.text('name').toLowerCase()
    if (agency === null || name === '') return undefined
    const whose = agency.id ?? agency.shortName.toLowerCase()
    const id = cells.text('sourceId')
    const where = cells.text('areaCodes') || cells.text('areaText').toLowerCase()
    const key = JSON.stringify(id === '' ? [whose, cells.text('code'), name, where] : [whose, id])
    const row = this.#seen.get(key)
    if (row === undefined) {
      this.#seen.set(key, cells.row)
      return undefined
    }
    return id === ''
      ? problem('row_repeated', null, { row: String(row) })
      : problem('id_repeated', cells.column('sourceId'), { value: clip(id), row: String(row) })
  }
}
