import { OUTPUT_KINDS, type OutputKind } from '#contract/plans/shapes.ts'
import type { ImportField } from '#contract/plans-import.ts'
import { clip } from '#platform/importing/problem-words.ts'
import { type ActivityFields, NO_SPLIT_IN_FILE } from '../../activity.ts'
import { parseCode } from '../../nomenclature/code.ts'
import type { AgencyBook, NamedAgency } from './agency-book.ts'
import type { AreaBook } from './area-book.ts'
import type { CodeBook } from './code-book.ts'
import { type ImportScope, readAgency } from './read-agency.ts'
import { readBudget, readCount } from './read-amounts.ts'
import { readAreas } from './read-areas.ts'
import { readPeriod } from './read-period.ts'
import { readTarget } from './read-target.ts'
import type { RowCells } from './row-cells.ts'
import { isError, problem, type RowProblem } from './row-problem.ts'

/** Everything that reading a row needs to know of the world. */
export interface RowWorld {
  readonly year: number
  readonly scope: ImportScope
  readonly agencies: AgencyBook
  readonly areas: AreaBook
  readonly codes: CodeBook
}

/** What a file can say of an activity; a field whose column the file lacks is absent, one whose cell is empty is empty. */
export type RowFields = Partial<
  Omit<ActivityFields, 'agencyId' | 'supportAgencyIds' | 'programmeId' | 'status' | 'statusReason'>
> & { readonly name: string; readonly areaCodes?: readonly string[] }

export interface ReadRow {
  readonly row: number
  /** What is wrong with it; whoever finds out more adds to it. */
  readonly problems: RowProblem[]
  readonly name: string
  readonly agency: NamedAgency | null
  /** Null: the row is rejected. */
  readonly fields: RowFields | null
}

/** Longest texts, as the form has them (`contract/plans/activities.ts`); a text is refused, never cut. */
const LIMITS = {
  sourceId: 100,
  code: 60,
  name: 500,
  purpose: 4000,
  skillField: 200,
  targetText: 1000,
  areaText: 500,
  unit: 30,
  fundSource: 200,
  partner: 500,
} as const
type TextField = keyof typeof LIMITS

const MIN_NAME = 3
const FORMULA = /^[=@+]|^-(?!\d)/

function readText(cells: RowCells, field: TextField): string {
  const text = cells.text(field)
  if (text === '') return text
  const column = cells.column(field)
  const limit = LIMITS[field]
  if (text.length > limit) cells.complain(problem('text_too_long', column, { length: text.length, limit }))
  else if (cells.cell(field)?.formula || FORMULA.test(text))
    cells.complain(problem('formula_like', column, { value: clip(text) }))
  return text
}

function readName(cells: RowCells): string {
  const name = readText(cells, 'name')
  if (name === '' && !cells.problems.some(({ column }) => column === cells.column('name')))
    cells.complain(problem('name_missing', cells.column('name')))
  else if (name !== '' && name.length < MIN_NAME)
    cells.complain(problem('name_too_short', cells.column('name'), { value: name }))
  return name
}

function readCode(cells: RowCells, codes: CodeBook): string | null {
  const code = readText(cells, 'code').replace(/\s+/g, '')
  const complain = (kind: 'code_shape' | 'code_unknown') =>
    cells.complain(problem(kind, cells.column('code'), { value: clip(code) }))
  if (code !== '' && !parseCode(code)) complain('code_shape')
  else if (codes.isUnknown(code)) complain('code_unknown')
  return code || null
}

const isKind = (text: string): text is OutputKind => (OUTPUT_KINDS as readonly string[]).includes(text)

/** The kind, or what else stands there: text that must not be lost. */
function readKind(cells: RowCells): { kind: OutputKind | null; other: string } {
  const text = cells.text('outputKind')
  const plain = text.toLowerCase().replace(/\s*\/\s*/g, '/')
  if (text === '' || isKind(plain)) return { kind: isKind(plain) ? plain : null, other: '' }
  cells.complain(problem('output_kind_unknown', cells.column('outputKind'), { value: clip(text) }))
  return { kind: null, other: text }
}

/** Reads one row; whatever is wrong with it is told, all at once. */
export function readRow(cells: RowCells, world: RowWorld): ReadRow {
  const name = readName(cells)
  const agency = readAgency(cells, world.agencies, world.scope)
  const { kind, other } = readKind(cells)
  const purpose = [readText(cells, 'purpose'), other && `Jenis keluaran: ${other}.`].filter(Boolean).join(' ')
  const target = readTarget(cells)
  const unit = readText(cells, 'unit').toLowerCase() || target?.satuan || 'orang'
  const all: RowFields = {
    name,
    sourceId: readText(cells, 'sourceId') || null,
    code: readCode(cells, world.codes),
    purpose,
    outputKind: kind,
    skillField: readText(cells, 'skillField'),
    targetText: readText(cells, 'targetText'),
    target,
    areaText: readText(cells, 'areaText'),
    areaCodes: readAreas(cells, world.areas),
    ...readPeriod(cells, world.year),
    ...readPeople(cells, unit),
    unit,
    budget: readBudget(cells),
    fundSource: readText(cells, 'fundSource'),
    partner: readText(cells, 'partner'),
  }
  const rejected = cells.problems.some(isError) || agency === null
  return { row: cells.row, problems: cells.problems, name, agency, fields: rejected ? null : given(all, cells) }
}

function readPeople(cells: RowCells, unit: string) {
  const female = readCount(cells, 'expectedFemale')
  const male = readCount(cells, 'expectedMale')
  const counted = readCount(cells, 'expectedPeople')
  const isSplit = female !== null && male !== null
  const total = counted ?? (isSplit ? female + male : null)
  const adds = isSplit && female + male === total
  if (isSplit && !adds)
    cells.complain(problem('people_split', cells.column('expectedPeople'), { female, male, total: total ?? 0 }))
  return {
    expectedPeople: total,
    expectedFemale: adds ? female : null,
    expectedMale: adds ? male : null,
    splitReason: total !== null && unit === 'orang' && !adds ? NO_SPLIT_IN_FILE : '',
  }
}

/** Which columns a field of an activity comes from; it is left alone when the file has none of them. */
const SOURCES: Partial<Record<keyof RowFields, readonly ImportField[]>> = {
  purpose: ['purpose', 'outputKind'],
  areaCodes: ['areaCodes', 'areaText'],
  unit: ['unit', 'target'],
  expectedPeople: ['expectedPeople', 'expectedFemale'],
  expectedFemale: ['expectedPeople', 'expectedFemale'],
  expectedMale: ['expectedPeople', 'expectedMale'],
  splitReason: ['expectedPeople', 'expectedFemale'],
}

function given(all: RowFields, cells: RowCells): RowFields {
  const entries = Object.entries(all).filter(([key]) =>
    (SOURCES[key as keyof RowFields] ?? [key as ImportField]).some((field) => cells.has(field)),
  )
  return { ...Object.fromEntries(entries), name: all.name }
}
