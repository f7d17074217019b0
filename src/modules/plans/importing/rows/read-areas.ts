import { clip } from '#platform/importing/problem-words.ts'
import { type AreaBook, type ReadPlaces, splitCodes } from './area-book.ts'
import type { RowCells } from './row-cells.ts'
import { problem } from './row-problem.ts'

const MAX_AREAS = 400

/** The codes of where the recipients live, from the codes given, else from the text as far as it is certain what it means. */
export function readAreas(cells: RowCells, book: AreaBook): readonly string[] {
  const text = cells.text('areaCodes')
  if (text === '') return readPlaces(cells, book)
  const column = cells.column('areaCodes')
  const { codes, other } = splitCodes(text)
  for (const value of other.slice(0, 3)) cells.complain(problem('area_code_shape', column, { value: clip(value) }))
  if (codes.length > MAX_AREAS)
    cells.complain(problem('areas_too_many', column, { count: codes.length, limit: MAX_AREAS }))
  for (const value of codes.slice(0, MAX_AREAS)) {
    const area = book.byCode(value)
    if (!area) cells.complain(problem('area_unknown', column, { value }))
    else if (!area.isInside) cells.complain(problem('area_outside', column, { value, name: area.name }))
  }
  return codes
}

function readPlaces(cells: RowCells, book: AreaBook): readonly string[] {
  const text = cells.text('areaText')
  if (text === '') return []
  const found = book.byText(text)
  tell(cells, text, found)
  return found.codes
}

function tell(cells: RowCells, text: string, { names, isCertain, problems }: ReadPlaces) {
  const column = cells.column('areaText')
  const value = clip(text)
  if (names.length > 0 && !isCertain) cells.complain(problem('area_read', column, { value, names: names.join(', ') }))
  for (const { kind, text: part, candidates } of problems.slice(0, 3)) {
    const places = candidates.map(({ fullName, code }) => `${fullName} (${code})`).join(', ')
    if (kind === 'outside_region') cells.complain(problem('place_outside', column, { value: clip(part), places }))
    else if (kind === 'ambiguous') cells.complain(problem('place_ambiguous', column, { value: clip(part), places }))
    else if (places !== '') cells.complain(problem('place_suggested', column, { value: clip(part), places }))
    else cells.complain(problem('place_unknown', column, { value: clip(part) }))
  }
}
