import { plainHeader } from '../columns/header-text.ts'
import type { RowCells } from './row-cells.ts'
import { clip, problem, type RowProblem } from './row-problem.ts'

/**
 * Remembers which activities a file has named, to find one that stands in it twice: by agency and id where there is an id, else by agency, code,
 * name and place. Asks the cells only, so that a resumed import can be brought back to where it was without looking anything up.
 */
export class RepeatedRows {
  readonly #seen = new Map<string, number>()

  /** The problem of a row that was there before; otherwise remembers it. */
  meet(cells: RowCells): RowProblem | undefined {
    const id = cells.text('sourceId')
    const agency = plainHeader(cells.text('agencyShort') || cells.text('agency'))
    const what = [cells.text('code'), cells.text('name').toLowerCase()]
    const where = [cells.text('areaCodes') || cells.text('areaText').toLowerCase()]
    if (id === '' && what[1] === '') return undefined
    const key = JSON.stringify(id === '' ? [agency, ...what, ...where] : [agency, id])
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
