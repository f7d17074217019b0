import { clip } from '#platform/importing/problem-words.ts'
import type { AgencyBook, NamedAgency } from './agency-book.ts'
import type { RowCells } from './row-cells.ts'
import { problem } from './row-problem.ts'

/** In whose name an import is made: which agency its rows must belong to, and whether it may register agencies. */
export interface ImportScope {
  /** Null: all agencies of the region. */
  readonly agencyId: string | null
  readonly mayRegister: boolean
}

/** The agency a row names by its full name, its short name or both; null, with the reason told, when there is none. */
export function readAgency(cells: RowCells, book: AgencyBook, scope: ImportScope): NamedAgency | null {
  const [name, short] = [cells.text('agency'), cells.text('agencyShort')]
  const column = cells.column(name === '' && short !== '' ? 'agencyShort' : 'agency') ?? cells.column('agencyShort')
  const own = scope.agencyId === null ? undefined : book.get(scope.agencyId)
  if (name === '' && short === '') {
    if (own) return own
    cells.complain(problem('agency_missing', column))
    return null
  }
  const found = find(cells, book, name, short, column)
  if (found === 'conflicting') return null
  const agency = found ?? unregistered(cells, book, scope, name, short, column)
  if (agency && scope.agencyId !== null && agency.id !== scope.agencyId) {
    cells.complain(problem('agency_foreign', column, { agency: agency.shortName, own: own?.shortName ?? '…' }))
    return null
  }
  return agency
}

function find(cells: RowCells, book: AgencyBook, name: string, short: string, column: number | null) {
  const byShort = short === '' ? undefined : book.find(short).agency
  const byName = name === '' ? undefined : book.find(name).agency
  if (byShort && byName && byShort.id !== byName.id) {
    cells.complain(problem('agency_conflicting', column, { one: byName.shortName, other: byShort.shortName }))
    return 'conflicting'
  }
  return byShort ?? byName
}

function unregistered(
  cells: RowCells,
  book: AgencyBook,
  { mayRegister }: ImportScope,
  name: string,
  short: string,
  column: number | null,
): NamedAgency | null {
  const known = book.findNew(...[short, name].filter(Boolean))
  if (mayRegister && known) return known
  // Two agencies of one short name must not come to be, however doubtful the text is otherwise.
  const isTaken = book.find(short).suggestions.some(({ shortName }) => shortName.toLowerCase() === short.toLowerCase())
  if (mayRegister && !isTaken && name !== '' && short !== '' && name.length <= 300 && short.length <= 60) {
    cells.complain(problem('agency_registered', column, { name, short }))
    return book.add(short, name)
  }
  const value = name || short
  const suggestions = book
    .find(value)
    .suggestions.slice(0, 3)
    .map((agency) => `${agency.name} (${agency.shortName})`)
  cells.complain(
    suggestions.length > 0
      ? problem('agency_suggested', column, { value: clip(value), suggestions: suggestions.join('; ') })
      : problem('agency_unknown', column, { value: clip(value) }),
  )
  return null
}
