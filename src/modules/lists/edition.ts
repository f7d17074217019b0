import type { ImportSteps } from '#contract/imports.ts'
import type { ListField, ListLayout, TableCorrection } from '#contract/lists/layout.ts'
import type { ListComparison, ListCounts, ListTerms, MissingTerm, TermBases } from '#contract/lists.ts'
import { maskNumber } from '#modules/people/index.ts'
import { type Stated, stepsOf as stepsLeft } from '#platform/importing/import-state.ts'
import type { RowProblem, SurveyProblem } from './reading/index.ts'

/** One file of an agency's list on its way in; committed, it is the batch of records with the same id. */
export interface ListEdition extends Stated, ListTerms {
  readonly id: string
  /** The list it is an edition of; null until that was recognised. */
  readonly seriesId: string | null
  /** An agency that is registered by the commit, where `agencyId` is null. */
  readonly newAgency: string
  readonly basis: TermBases
  readonly fileName: string
  readonly fileHash: string
  /** Without examples: they are personal data, kept sealed beside it. */
  readonly layout: ListLayout
  /** Where a person said that headers stand. */
  readonly corrections: readonly TableCorrection[]
  /** What somebody should know of its sheets before going on. */
  readonly remarks: readonly SurveyProblem[]
  readonly signatures: readonly string[]
  readonly rowCount: number
  readonly counts: ListCounts | null
  readonly supersedes: string | null
  readonly comparison: ListComparison | null
  readonly jobId: string | null
  readonly jobBy: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly committedAt: Date | null
  readonly undoneAt: Date | null
}

/** A row of an edition that somebody has to look at. */
export interface FaultyListRow {
  readonly sheet: number
  readonly row: number
  readonly isRejected: boolean
  readonly problems: readonly RowProblem[]
  readonly name: string
  readonly cells: readonly string[]
}

export const NO_COUNTS: ListCounts = { rows: 0, ready: 0, warned: 0, rejected: 0, skipped: 0 }

const NAMES: ReadonlySet<ListField | null> = new Set<ListField | null>(['name', 'name_and_nik'])

/** Whether at least one table that is read has a column of names. */
const hasNames = ({ sheets }: ListLayout) =>
  sheets.some(
    ({ isRead, tables }) => isRead && tables.some(({ columns }) => columns.some(({ field }) => NAMES.has(field))),
  )

/** What is still to be said before the rows can be read. */
export function missingTerms(found: Pick<ListEdition, keyof ListTerms | 'newAgency' | 'layout'>): MissingTerm[] {
  const missing: MissingTerm[] = []
  if (found.agencyId === null && found.newAgency === '') missing.push('agencyId')
  if (found.title === '') missing.push('title')
  if (found.serviceKind === '') missing.push('serviceKind')
  if (found.asOf === null) missing.push('asOf')
  if (!hasNames(found.layout)) missing.push('name')
  return missing
}

/** What can be done next, whoever asks. */
export const stepsOf = (found: ListEdition): ImportSteps =>
  stepsLeft(found, {
    isReady: missingTerms(found).length === 0,
    hasGoodRows: found.counts !== null && found.counts.ready > 0,
  })

/** The layout without the examples of its columns, which are personal data; and these, in the same order. */
export function splitSamples(layout: ListLayout): { bare: ListLayout; samples: readonly (readonly string[])[] } {
  const samples: (readonly string[])[] = []
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => {
        samples.push(column.samples)
        return { ...column, samples: [] }
      }),
    })),
  }))
  return { bare: { ...layout, sheets }, samples }
}

/** The layout with its examples again. */
export function withSamples(layout: ListLayout, samples: readonly (readonly string[])[]): ListLayout {
  const next = samples[Symbol.iterator]()
  const sheets = layout.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, samples: [...(next.next().value ?? [])] })),
    })),
  }))
  return { ...layout, sheets }
}

/** Signatures of the headers of the tables that are read, each once. */
export const signaturesOf = ({ sheets }: ListLayout): string[] => [
  ...new Set(sheets.flatMap(({ isRead, tables }) => (isRead ? tables.map(({ signature }) => signature) : []))),
]

/** Rows that name a person in the sheets that are read. */
export const rowsOf = ({ sheets }: ListLayout): number =>
  sheets.reduce(
    (sum, { isRead, tables }) => sum + (isRead ? tables.reduce((rows, { dataRows }) => rows + dataRows, 0) : 0),
    0,
  )

const LONG_NUMBER = /\d(?:[ .'-]?\d){9,}/g

/** A text with its long numbers (NIK, family card, phone) shown by their beginning and end only. */
export const maskNumbers = (text: string): string =>
  text.replace(LONG_NUMBER, (digits) => maskNumber(digits.replace(/\D/g, '')) ?? '')

/** Examples as a screen shows them. */
export const maskExamples = (samples: readonly (readonly string[])[]): string[][] =>
  samples.map((values) => values.map(maskNumbers))
