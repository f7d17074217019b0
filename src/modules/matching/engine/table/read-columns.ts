import { KINDS, type Kind, kindOf, PEOPLE_FIELDS, type PeopleField } from './kinds.ts'

/** Which column of a file is what. */
export interface TableColumns {
  /** Column of the row's own id; null: rows are known by their number. */
  readonly id: string | null
  /** Generic kinds by column, null where only the values can tell; empty where `people` is used. */
  readonly kinds: ReadonlyMap<string, Kind | null>
  /** Fields of people by column, when nik or kk is among them; otherwise null. */
  readonly people: ReadonlyMap<string, PeopleField> | null
}

/** Why a columns file cannot be used; `code` for the words, `names` what it is about. */
export class ColumnsError extends Error {
  readonly code: 'notJson' | 'notAnObject' | 'unknownColumn' | 'unknownKind' | 'nothingToCompare'
  readonly names: readonly string[]

  constructor(code: ColumnsError['code'], names: readonly string[] = []) {
    super(code)
    this.code = code
    this.names = names
  }
}

const IGNORED = new Set(['ignore', 'ignored', 'none', 'skip', 'truth', 'cluster', 'null', ''])

/**
 * Reads a columns file: `{"surname": "surname", "dob": "date"}`, the same under "columns", with the kind as text or as `{"kind": …}`, or as
 * a list of `{"column", "kind"}` or of columns. `"id"` beside "columns", or the kind `id`, names the column of ids. `header`: the file's columns;
 * others are passed over, unless there are no others. A kind that is not known is read from the column's name, or later from its values.
 */
export function readColumns(text: string, header: readonly string[]): TableColumns {
  const entries = entriesOf(parse(text), header)
  const known = entries.filter(([column]) => header.includes(column))
  if (known.length === 0 && entries.length > 0)
    throw new ColumnsError(
      'unknownColumn',
      entries.map(([column]) => column),
    )
  const id = known.find(([, kind]) => kind === 'id')?.[0] ?? null
  const used = known.filter(([, kind]) => kind !== 'id' && !IGNORED.has(kind))
  if (used.some(([, kind]) => kind === 'nik' || kind === 'kk'))
    return { id, kinds: new Map(), people: peopleFields(used) }
  const kinds = new Map(used.map(([column, kind]) => [column, kindOf(kind) ?? kindOf(column) ?? null]))
  if (kinds.size === 0) throw new ColumnsError('nothingToCompare', KINDS)
  return { id, kinds, people: null }
}

function peopleFields(used: readonly (readonly [string, string])[]): Map<string, PeopleField> {
  const fields = new Map<string, PeopleField>()
  const unknown: string[] = []
  for (const [column, kind] of used) {
    const field = PEOPLE_FIELDS.find((known) => known === kind)
    if (field) fields.set(column, field)
    else unknown.push(`${column}: ${kind}`)
  }
  if (unknown.length > 0) throw new ColumnsError('unknownKind', unknown)
  return fields
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    throw new ColumnsError('notJson')
  }
}

function entriesOf(given: unknown, header: readonly string[]): [column: string, kind: string][] {
  if (Array.isArray(given)) return given.flatMap(listed)
  if (!isRecord(given)) throw new ColumnsError('notAnObject')
  const { columns } = given
  const inner: [string, string][] = Array.isArray(columns)
    ? columns.flatMap(listed)
    : Object.entries(isRecord(columns) ? columns : given).map(([column, kind]): [string, string] => [
        column,
        wordOf(kind),
      ])
  const nested = columns !== undefined
  const turned = inner.map(([column, kind]) => turn(column, kind, header))
  if (!nested) return turned
  const id = typeof given.id === 'string' ? given.id : typeof given.id_column === 'string' ? given.id_column : null
  const ignored = Array.isArray(given.ignore) ? given.ignore.map(String) : []
  const kept = turned.filter(([column]) => column !== id && !ignored.includes(column))
  return id === null ? kept : [...kept, [id, 'id']]
}

/** `{"surname": "last name column"}` is meant the other way round when only the value is a column. */
function turn(column: string, kind: string, header: readonly string[]): [string, string] {
  if (!header.includes(column) && header.includes(kind)) return [kind, clean(column)]
  return [column, clean(kind)]
}

const clean = (kind: string) =>
  kind
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

function listed(item: unknown): [string, string][] {
  if (typeof item === 'string') return [[item, clean(item)]]
  if (!isRecord(item)) throw new ColumnsError('notAnObject')
  const column = item.column ?? item.name ?? item.field
  if (typeof column !== 'string') throw new ColumnsError('notAnObject')
  return [[column, clean(wordOf(item))]]
}

function wordOf(kind: unknown): string {
  if (typeof kind === 'string') return kind
  if (kind === null || kind === false) return 'ignore'
  if (isRecord(kind)) return wordOf(kind.kind ?? kind.type ?? 'ignore')
  return String(kind)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
