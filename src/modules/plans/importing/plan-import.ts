import type { ImportSteps } from '#contract/imports.ts'
import type { ImportCounts, ImportLayout, RowAction } from '#contract/plans-import.ts'
import { type Stated, stepsOf as stepsLeft } from '#platform/importing/import-state.ts'
import type { ImportScope } from './rows/read-agency.ts'
import type { RowProblem } from './rows/row-problem.ts'

/** One file on its way into the plans. */
export interface PlanImport extends Stated {
  readonly id: string
  /** Whose rows it may hold; null: of all agencies. */
  readonly agencyId: string | null
  readonly fileName: string
  readonly fileHash: string
  readonly layout: ImportLayout
  readonly rowCount: number
  readonly year: number
  readonly counts: ImportCounts | null
  readonly newAgencies: readonly string[]
  readonly kept: readonly { readonly id: string; readonly name: string; readonly agency: string }[]
  readonly jobId: string | null
  readonly jobBy: string | null
  readonly createdBy: string
  readonly createdAt: Date
  readonly committedAt: Date | null
  readonly undoneAt: Date | null
}

/** A row of an import as it is kept for whoever wants to look at it. */
export interface ImportRow {
  readonly row: number
  readonly action: RowAction
  readonly name: string
  readonly agency: string
  readonly activityId: string | null
  readonly problems: readonly RowProblem[]
  readonly changes: readonly { readonly field: string; readonly before: string; readonly after: string }[]
  readonly cells: readonly string[]
}

export const NO_COUNTS: ImportCounts = { rows: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, warnings: 0 }

/** What can be done next, whoever asks. */
export const stepsOf = (found: PlanImport): ImportSteps =>
  stepsLeft(found, {
    isReady: found.layout.missing.length === 0,
    hasGoodRows: found.counts !== null && found.counts.rows > found.counts.rejected,
  })

/** An import of one agency may hold its rows only; the coordinator's may hold all, and registers agencies it meets. */
export const scopeOf = ({ agencyId }: PlanImport): ImportScope => ({ agencyId, mayRegister: agencyId === null })
