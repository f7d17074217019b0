import { LIST_FIELDS, type ListColumn, type ListField } from '#contract/lists/layout.ts'
import { type Cell, columnLetters } from '#platform/spreadsheet/index.ts'
import type { PlaceBook } from '../places/place-book.ts'
import { fieldsSaidByLevels } from './header-rules.ts'
import { type ColumnValues, fitOf, numbersIn, valuesOf } from './value-clues.ts'

/** A column as read: its place from 1, the levels of its header, the cells of the first data rows. */
export interface RawColumn {
  readonly column: number
  readonly levels: readonly string[]
  readonly cells: readonly Cell[]
}

interface Bid {
  readonly raw: RawColumn
  readonly field: ListField
  readonly confidence: number
  readonly basis: 'header' | 'values'
}

const TAKE_FROM = 0.45
const SAMPLES = 3
/** Values that fit less than this deny the header. */
const DENIED = 0.15
/** Fields whose values have a form of their own: a header over other values is wrong. */
const STRICT = new Set<ListField>([
  'nik',
  'no_kk',
  'birth_date',
  'sex',
  'sex_male',
  'sex_female',
  'name_and_nik',
  'email',
  'decile',
  'dukcapil_match',
  'area_code',
  'subactivity_code',
  'age',
  'rt',
  'rw',
  'service_date',
])
/** With these a column of names is a column of people. */
const PEOPLE: readonly ListField[] = [
  'nik',
  'no_kk',
  'birth_date',
  'birth_place_date',
  'sex',
  'sex_male',
  'phone',
  'address',
  'rt_rw',
  'age',
  'family_rel',
]
const FEW = 4
/** *Nama komponen*, *nama barang*: a name of something, unless what stands beside it is of people. */
const SURELY_PEOPLE = 0.65

/** What a header says is believed less the more its values contradict it; values that can only mean one thing speak for themselves. */
function bidsOf(raw: RawColumn, values: ColumnValues, places: PlaceBook | undefined): Bid[] {
  const saidBy = fieldsSaidByLevels(raw.levels)
  const hasHeader = raw.levels.length > 0
  const isWrong = isOverOthers(saidBy, values, places)
  // Names may be written in odd ways; identity numbers they are not.
  const isNumber = (field: ListField) => field === 'name' && numbersIn(values).share >= 0.8
  return LIST_FIELDS.flatMap((field) => {
    const header = saidBy.get(field) ?? 0
    const fit =
      header > 0 || isWrong || saidBy.size === 0 || SPEAKS.has(field) ? fitOf(field, values, places) : undefined
    const isDenied =
      fit !== undefined && values.cells.length >= FEW && fit.share < DENIED && (STRICT.has(field) || isNumber(field))
    const byHeader = header * (isDenied ? 0.4 : fit ? 0.8 + 0.2 * fit.share : 0.95)
    // Where a header says something else, only values that can mean nothing else are heard.
    const isHeard =
      fit !== undefined && fit.share >= 0.8 && (!hasHeader || isWrong || saidBy.size === 0 || SPEAKS.has(field))
    const byValues =
      isHeard && fit ? fit.alone * fit.share * (hasHeader && !isWrong && saidBy.size > 0 && header === 0 ? 0.9 : 1) : 0
    const confidence = Math.max(byHeader, byValues)
    return confidence >= TAKE_FROM
      ? [{ raw, field, confidence, basis: byHeader >= byValues ? ('header' as const) : ('values' as const) }]
      : []
  })
}

/** The header of a number (NIK, No KK) over words, hardly one twice: it belongs to another column, so the values speak for themselves. */
function isOverOthers(
  saidBy: ReadonlyMap<ListField, number>,
  values: ColumnValues,
  places: PlaceBook | undefined,
): boolean {
  if (values.cells.length < FEW || ![...saidBy.keys()].some((field) => NUMBERED.has(field))) return false
  const [number, words] = [fitOf('nik', values, places), fitOf('name', values, places)]
  return (number?.share ?? 0) < DENIED && (words?.share ?? 0) >= 0.8 && (words?.alone ?? 0) > 0
}
const NUMBERED = new Set<ListField>(['nik', 'no_kk'])

/** Whether a header of names and one of numbers stand over each other's columns; said to the person, since nobody else may notice. */
export const hasSwappedHeaders = (columns: readonly ListColumn[]): boolean => {
  const says = (field: ListField, header: ListField) =>
    columns.some(
      (column) => column.field === field && (fieldsSaidByLevels(column.header.split(' > ')).get(header) ?? 0) >= 0.8,
    )
  return says('name', 'nik') || says('name', 'no_kk')
}

/** Fields whose values outweigh a header that says otherwise. */
const SPEAKS = new Set<ListField>(['nik', 'no_kk', 'name_and_nik', 'birth_place_date'])

type Choice = Pick<ListColumn, 'field' | 'confidence' | 'basis'>

/** What each column probably means: the surest first, every field once. A person's earlier answers (`kept`, by place in the row) come before all guesses. */
export function proposeColumns(
  columns: readonly RawColumn[],
  kept: ReadonlyMap<number, ListField | null>,
  places: PlaceBook | undefined,
): ListColumn[] {
  const chosen = new Map<RawColumn, Choice>()
  const taken = new Set<ListField>()
  for (const raw of columns) {
    const field = kept.get(raw.column)
    if (field === undefined || (field !== null && taken.has(field))) continue
    chosen.set(raw, { field, confidence: 1, basis: 'kept' })
    if (field !== null) taken.add(field)
  }
  const bids = columns
    .filter((raw) => !chosen.has(raw))
    .flatMap((raw) => bidsOf(raw, valuesOf(raw.cells), places))
    .sort((a, b) => b.confidence - a.confidence || a.raw.column - b.raw.column)
  for (const { raw, field, confidence, basis } of bids) {
    if (chosen.has(raw) || taken.has(field)) continue
    chosen.set(raw, { field, confidence: Math.round(confidence * 100) / 100, basis })
    taken.add(field)
  }
  settle(chosen, taken)
  return columns.map((raw) => ({
    column: raw.column,
    letters: columnLetters(raw.column),
    header: raw.levels.join(' > '),
    ...(chosen.get(raw) ?? { field: null, confidence: 0, basis: 'none' as const }),
    fillDown: null,
    samples: samplesOf(raw.cells),
  }))
}

/** What only makes sense beside other columns. */
function settle(chosen: Map<RawColumn, Choice>, taken: Set<ListField>): void {
  const find = (field: ListField) => [...chosen].find(([, choice]) => choice.field === field)
  const drop = (field: ListField) => {
    const found = find(field)
    if (found) chosen.delete(found[0])
    taken.delete(field)
  }
  const name = find('name')
  const isGuess = name && (name[1].basis === 'values' || name[1].confidence < SURELY_PEOPLE)
  if (isGuess && !PEOPLE.some((field) => taken.has(field))) drop('name')
  const head = find('head_name')
  if (head && !taken.has('name') && !taken.has('name_and_nik')) chosen.set(head[0], { ...head[1], field: 'name' })
  if (taken.has('sex_male') !== taken.has('sex_female')) {
    drop('sex_male')
    drop('sex_female')
  }
}

const samplesOf = (cells: readonly Cell[]): string[] =>
  [...new Set(cells.map((cell) => cell.text.trim().slice(0, 80)).filter(Boolean))].slice(0, SAMPLES)
