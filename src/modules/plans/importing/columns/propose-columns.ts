import { IMPORT_FIELDS, type ImportColumn, type ImportField } from '#contract/plans-import.ts'
import { type Cell, columnLetters } from '#platform/spreadsheet/index.ts'
import { fieldsNamedBy } from './field.ts'
import { plainHeader } from './header-text.ts'
import { fitOf } from './value-clues.ts'

/** A column as read: its place from 1, its header, and the cells of the first data rows. */
export interface RawColumn {
  readonly column: number
  readonly header: string
  readonly values: readonly Cell[]
}

interface Bid {
  readonly raw: RawColumn
  readonly field: ImportField
  readonly confidence: number
  readonly basis: 'name' | 'values'
}

const TAKE_FROM = 0.45
const SAMPLES = 3

/**
 * A name is believed less the more of its values contradict it, yet a name we know is never given up: else the very mistakes in a column would
 * hide it. Values that can only mean one thing speak without a name.
 */
function bidsOf(raw: RawColumn): Bid[] {
  const named = fieldsNamedBy(raw.header)
  return IMPORT_FIELDS.flatMap((field) => {
    const name = named.get(field) ?? 0
    const fit = fitOf(field, raw.values)
    const byName = name * (fit ? 0.65 + 0.35 * fit.share : 0.9)
    const byValues = fit && fit.share >= 0.8 ? fit.alone * fit.share : 0
    const confidence = Math.max(byName, byValues)
    return confidence >= TAKE_FROM ? [{ raw, field, confidence, basis: byName >= byValues ? 'name' : 'values' }] : []
  })
}

/** What each column probably means: the surest pairs first, every field once. Kept answers of a person come before all guesses. */
export function proposeColumns(
  columns: readonly RawColumn[],
  kept: Readonly<Record<string, ImportField | null>> = {},
): ImportColumn[] {
  const chosen = new Map<RawColumn, Pick<ImportColumn, 'field' | 'confidence' | 'basis'>>()
  const taken = new Set<ImportField>()
  for (const raw of columns) {
    const field = kept[plainHeader(raw.header)]
    if (field === undefined || (field !== null && taken.has(field))) continue
    chosen.set(raw, { field, confidence: 1, basis: 'kept' })
    if (field !== null) taken.add(field)
  }
  const bids = columns.flatMap(bidsOf).sort((a, b) => b.confidence - a.confidence || a.raw.column - b.raw.column)
  for (const { raw, field, confidence, basis } of bids) {
    if (chosen.has(raw) || taken.has(field)) continue
    chosen.set(raw, { field, confidence: Math.round(confidence * 100) / 100, basis })
    taken.add(field)
  }
  return columns.map((raw) => ({
    column: raw.column,
    letters: columnLetters(raw.column),
    header: raw.header,
    ...(chosen.get(raw) ?? { field: null, confidence: 0, basis: 'none' as const }),
    samples: samplesOf(raw.values),
  }))
}

const samplesOf = (values: readonly Cell[]): string[] =>
  [...new Set(values.map((cell) => cell.text.trim().slice(0, 80)).filter(Boolean))].slice(0, SAMPLES)

/** What is still needed before rows can be read; an operator's rows belong to the own agency when no column names one. */
export function missingFields(columns: readonly ImportColumn[], hasOwnAgency: boolean): ImportField[] {
  const mapped = new Set(columns.map(({ field }) => field))
  const missing: ImportField[] = mapped.has('name') ? [] : ['name']
  if (!hasOwnAgency && !mapped.has('agency') && !mapped.has('agencyShort')) missing.push('agency')
  return missing
}

/** What identifies a header whatever the order of its columns; the key under which a confirmed mapping is kept. */
export const headerKey = (headers: readonly string[]): string =>
  headers.map(plainHeader).filter(Boolean).sort().join('|')
