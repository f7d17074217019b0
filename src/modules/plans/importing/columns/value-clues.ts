import { OUTPUT_KINDS } from '#contract/plans/shapes.ts'
import type { ImportField } from '#contract/plans-import.ts'
import { type Cell, readDate, readNumber } from '#platform/spreadsheet/index.ts'

const AREA = /^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/
const NOMENCLATURE = /^[0-9X]\.(\d{2}|XX)\.\d{2}(\.\d\.\d{2}(\.\d{4})?)?$/i
const KINDS = new Set<string>(OUTPUT_KINDS)
/** A day written with its year, or the spreadsheet's own date; a bare number is no evidence of a date. */
const isDate = (cell: Cell) => cell.kind === 'date' || (/\D/.test(cell.text.trim()) && readDate(cell).ok)
const isAreas = (cell: Cell) => everyPart(cell.text, (part) => AREA.test(part))
const isJson = (cell: Cell) => /^\s*\{.*\}\s*$/s.test(cell.text)
const isKind = (cell: Cell) => KINDS.has(cell.text.trim().toLowerCase())
const isId = (cell: Cell) => /^(?=.*\d)[\p{L}\d][\p{L}\d._/-]{0,39}$/u.test(cell.text.trim()) && !isAreas(cell)

function numberOf(cell: Cell): number | undefined {
  const reading = readNumber(cell)
  return reading.ok ? reading.value : undefined
}
const isCount = (cell: Cell) => (numberOf(cell) ?? -1) >= 0
/** Rupiah of an activity; below a hundred thousand it is a count of something. */
const isMoney = (cell: Cell) => (numberOf(cell) ?? 0) >= 100_000
const isText = (cell: Cell) => cell.kind === 'text' && !isDate(cell) && numberOf(cell) === undefined

const everyPart = (text: string, fits: (part: string) => boolean) => {
  const parts = text.split(/[;,\s]+/).filter(Boolean)
  return parts.length > 0 && parts.every(fits)
}

interface Clue {
  readonly fits: (cell: Cell) => boolean
  /** How sure the values alone make us; 0: they can only speak against a name. */
  readonly alone: number
  readonly unique?: true
}

/** What the values of a field look like. */
const CLUES: Readonly<Record<ImportField, Clue>> = {
  sourceId: { fits: isId, alone: 0, unique: true },
  agency: { fits: isText, alone: 0 },
  agencyShort: { fits: isText, alone: 0 },
  code: { fits: (cell) => NOMENCLATURE.test(cell.text.trim()), alone: 0.75 },
  name: { fits: isText, alone: 0 },
  purpose: { fits: isText, alone: 0 },
  outputKind: { fits: isKind, alone: 0.75 },
  skillField: { fits: isText, alone: 0 },
  targetText: { fits: isText, alone: 0 },
  target: { fits: isJson, alone: 0.8 },
  areaText: { fits: isText, alone: 0 },
  areaCodes: { fits: isAreas, alone: 0.8 },
  startsOn: { fits: isDate, alone: 0.55 },
  endsOn: { fits: isDate, alone: 0.55 },
  expectedPeople: { fits: isCount, alone: 0 },
  expectedFemale: { fits: isCount, alone: 0 },
  expectedMale: { fits: isCount, alone: 0 },
  unit: { fits: isText, alone: 0 },
  budget: { fits: isMoney, alone: 0.5 },
  fundSource: { fits: isText, alone: 0 },
  partner: { fits: isText, alone: 0 },
}

/** How far the values of a column fit a field, 0 to 1, and how much that alone is worth; undefined where nothing is filled in. */
export function fitOf(
  field: ImportField,
  values: readonly Cell[],
): { readonly share: number; readonly alone: number } | undefined {
  const filled = values.filter((cell) => cell.text.trim() !== '')
  if (filled.length === 0) return undefined
  const { fits, alone, unique } = CLUES[field]
  const share = filled.filter(fits).length / filled.length
  const isRepeating = unique && new Set(filled.map((cell) => cell.text.trim())).size < filled.length * 0.9
  return { share: isRepeating ? share / 2 : share, alone }
}
