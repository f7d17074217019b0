import { readDate } from '#platform/spreadsheet/index.ts'
import type { RowCells } from './row-cells.ts'
import { problem, valueProblem } from './row-problem.ts'

export interface Period {
  readonly startsOn: string | null
  readonly endsOn: string | null
}

function readDay(cells: RowCells, field: 'startsOn' | 'endsOn'): string | null {
  const cell = cells.cell(field)
  const column = cells.column(field)
  if (!cell || column === null) return null
  const reading = readDate(cell)
  if (reading.ok) return reading.value
  cells.complain(valueProblem(reading.problem, column, cell.text))
  return null
}

/** The days of a row. A plan may begin late in the year before or end early in the next; only a start in another year is worth a look. */
export function readPeriod(cells: RowCells, year: number): Period {
  const startsOn = readDay(cells, 'startsOn')
  const endsOn = readDay(cells, 'endsOn')
  if (startsOn && endsOn && endsOn < startsOn)
    cells.complain(problem('period_reversed', cells.column('endsOn'), { start: startsOn, end: endsOn }))
  const telling = startsOn ?? endsOn
  const found = telling?.slice(0, 4)
  if (found && Number(found) !== year)
    cells.complain(
      problem('year_differs', cells.column(startsOn ? 'startsOn' : 'endsOn'), { found, year: String(year) }),
    )
  return { startsOn, endsOn }
}
