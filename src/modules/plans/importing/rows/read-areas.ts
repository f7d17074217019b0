import { type AreaBook, splitCodes } from './area-book.ts'
import type { RowCells } from './row-cells.ts'
import { clip, problem } from './row-problem.ts'

const MAX_AREAS = 400

const lies = (code: string, region: string) => code === region || code.startsWith(`${region}.`)

/** The codes of where the recipients live, from the codes given, else from the text when it is certain what it means. */
export function readAreas(cells: RowCells, book: AreaBook, region: string): readonly string[] {
  const text = cells.text('areaCodes')
  if (text === '') return readPlaces(cells, book)
  const column = cells.column('areaCodes')
  const { codes, other } = splitCodes(text)
  for (const value of other.slice(0, 3)) cells.complain(problem('area_code_shape', column, { value: clip(value) }))
  if (codes.length > MAX_AREAS)
    cells.complain(problem('areas_too_many', column, { count: codes.length, limit: MAX_AREAS }))
  return codes.slice(0, MAX_AREAS).flatMap((value) => {
    const area = book.byCode(value)
    if (!area) cells.complain(problem('area_unknown', column, { value }))
    else if (!lies(area.code, region)) cells.complain(problem('area_outside', column, { value, name: area.fullName }))
    else if (area.isEarlierCode)
      cells.complain(problem('area_ended', column, { value, name: area.fullName, now: area.code }))
    return area ? [area.code] : []
  })
}

function readPlaces(cells: RowCells, book: AreaBook): readonly string[] {
  const value = cells.text('areaText')
  if (value === '') return []
  const found = book.byText(value)
  const names = found.map(({ fullName, code }) => `${fullName} (${code})`).join(', ')
  cells.complain(
    found.length > 0
      ? problem('area_read', cells.column('areaText'), { value: clip(value), names })
      : problem('area_unread', cells.column('areaText'), { value: clip(value) }),
  )
  return found.map(({ code }) => code)
}
