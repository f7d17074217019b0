import type { ImportState } from '#contract/imports.ts'
import type { ImportCounts } from '#contract/plans-import.ts'
import {
  describeProblem,
  getImport,
  type ImportRow,
  listImportRows,
  type PlanImport,
  severityOf,
} from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { stateOf } from '#platform/importing/import-state.ts'
import { columnLetters } from '#platform/spreadsheet/index.ts'

/** One problem as the command line gives it: as data, and as a sentence with its place. */
interface ToldProblem {
  readonly row: number
  readonly column: string | null
  readonly field: string | null
  readonly severity: 'error' | 'warning'
  readonly code: string
  readonly message: string
  readonly remedy: string
  readonly sentence: string
}

/** What an import did or would do. */
export interface Told {
  readonly id: string
  readonly state: ImportState
  readonly year: number
  readonly counts: ImportCounts
  readonly newAgencies: readonly string[]
  readonly problems: readonly ToldProblem[]
}

const AT_ONCE = 500
const NONE: ImportCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 }

function tell(row: ImportRow, { columns }: PlanImport['layout']): ToldProblem[] {
  return row.problems.map((found) => {
    const column = columns.find((candidate) => candidate.column === found.column)
    const severity = severityOf(found.code)
    const { what, now } = describeProblem(found, 'id')
    const place = [`baris ${row.row}`, column && `kolom ${column.header} (${columnLetters(column.column)})`]
    return {
      row: row.row,
      column: column?.header ?? null,
      field: column?.field ?? null,
      severity,
      code: found.code,
      message: what,
      remedy: now,
      sentence: `${severity === 'error' ? 'Ditolak' : 'Perhatian'}, ${place.filter(Boolean).join(', ')}: ${what} ${now}`,
    }
  })
}

/** Everything there is to say of an import, its problems in the order of the file. */
export async function listSentences(
  inRegion: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
  id: string,
): Promise<Told> {
  const found = await inRegion((ctx) => getImport(ctx, id))
  const problems: ToldProblem[] = []
  for (let page = 1; ; page++) {
    const { rows, layout } = await inRegion((ctx) => listImportRows(ctx, id, { show: 'all', page, pageSize: AT_ONCE }))
    for (const row of rows) problems.push(...tell(row, layout))
    if (rows.length < AT_ONCE) break
  }
  return {
    id,
    state: stateOf(found),
    year: found.year,
    counts: { ...NONE, ...found.counts },
    newAgencies: found.newAgencies,
    problems,
  }
}
