import { describeError, type ErrorCode } from '#contract/errors.ts'
import type { ImportState } from '#contract/imports.ts'
import type { ListCounts } from '#contract/lists.ts'
import {
  describeListProblem,
  getEdition,
  type ListEdition,
  listRows,
  relateEdition,
  severityOfList,
} from '#modules/lists/index.ts'
import { listAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { AppError } from '#platform/errors.ts'
import { stateOf } from '#platform/importing/import-state.ts'

/** What became of one file, for the JSON report. `already`: the same file was imported before, so nothing was done. */
export interface FileReport {
  readonly file: string
  readonly id: string | null
  readonly state: ImportState | 'already' | 'unreadable'
  readonly agency: string
  /** The agency was not there before. */
  readonly isNewAgency: boolean
  readonly title: string
  readonly serviceKind: string
  readonly period: string
  readonly asOf: string | null
  readonly sheets: readonly unknown[]
  readonly rows: ListCounts | null
  readonly problems: readonly unknown[]
  readonly supersedes: { file: string; same: number; changed: number; new: number; gone: number } | null
  readonly error: { code: ErrorCode; message: string } | null
}

const sheetsOf = ({ layout }: ListEdition) =>
  layout.sheets.map(({ name, role, isRead, hidden, tables }) => ({
    name,
    role,
    isRead,
    hidden,
    tables: tables.map(({ headerRow, headerRows, numberingRow, firstRow, layout: form, dataRows, columns }) => ({
      headerRows: headerRow === null ? [] : Array.from({ length: headerRows }, (_, at) => headerRow + at),
      numberingRow,
      firstRow,
      layout: form,
      dataRows,
      columns: columns.map(({ letters, header, field, confidence, basis }) => ({
        column: letters,
        header,
        field,
        confidence,
        basis,
      })),
    })),
  }))

/** Everything to be said of a file that was taken in; names nobody. */
export async function reportOf(ctx: Context, id: string, error: AppError | undefined): Promise<FileReport> {
  const found = await getEdition(ctx, id)
  const { codes } = await listRows(ctx, id, { show: 'all', page: 1, pageSize: 1 })
  const { supersedes, sameFile } = await relateEdition(ctx, found)
  const old = found.comparison && supersedes
  const agency = (await listAgencies(ctx)).find((candidate) => candidate.id === found.agencyId)
  const { same = 0, changed = 0, new: fresh = 0, gone = 0 } = found.comparison ?? {}
  const isAlready = found.state === 'discarded' && sameFile !== null
  return {
    file: found.fileName,
    id,
    state: isAlready ? 'already' : stateOf(found),
    agency: agency?.name ?? found.newAgency,
    isNewAgency: found.newAgency !== '',
    title: found.title,
    serviceKind: found.serviceKind,
    period: found.period,
    asOf: found.asOf,
    sheets: sheetsOf(found),
    rows: found.counts,
    problems: codes.map(({ code, rows }) => ({
      code,
      severity: severityOfList(code),
      rows,
      message: describeListProblem({ code, field: null, column: null, data: {} }, 'id').what,
    })),
    supersedes: old ? { file: old.fileName, same, changed, new: fresh, gone } : null,
    error: error ? told(error) : null,
  }
}

const told = ({ code, data }: AppError) => ({ code, message: describeError(code, 'id', data) })

/** A file that could not be taken in at all. */
export const unreadableReport = (file: string, error: AppError): FileReport => ({
  file,
  id: null,
  state: 'unreadable',
  agency: '',
  isNewAgency: false,
  title: '',
  serviceKind: '',
  period: '',
  asOf: null,
  sheets: [],
  rows: null,
  problems: [],
  supersedes: null,
  error: told(error),
})

/** A new agency is told with the first of its files. */
export function tellAgenciesOnce(reports: readonly FileReport[]): FileReport[] {
  const told = new Set<string>()
  return reports.map((report) => {
    const isNewAgency = report.isNewAgency && !told.has(report.agency)
    if (isNewAgency) told.add(report.agency)
    return { ...report, isNewAgency }
  })
}

/** What became of a file, in a line for a person. */
export function inWords({ file, state, rows, supersedes, error, agency, isNewAgency }: FileReport): string {
  if (error) return `${file}: gagal. ${error.message}`
  if (state === 'already') return `${file}: sudah diimpor; tidak ada yang berubah.`
  const done = state === 'committed' ? 'tersimpan' : 'diperiksa, belum disimpan'
  const { rows: all = 0, warned = 0, rejected = 0 } = rows ?? {}
  const revised = supersedes
    ? ` Menggantikan ${supersedes.file}: ${supersedes.same} tetap, ${supersedes.changed} berubah, ${supersedes.new} baru, ${supersedes.gone} hilang.`
    : ''
  const added = isNewAgency ? ` Perangkat daerah baru: ${agency}.` : ''
  return `${file}: ${done}, ${all} baris; ${warned} perlu dilihat, ${rejected} ditolak.${revised}${added}`
}
