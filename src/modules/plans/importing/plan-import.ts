import type { ImportState } from '#contract/imports.ts'
import type { ImportCounts, ImportLayout, RowAction } from '#contract/plans-import.ts'
import type { ImportScope } from './rows/read-agency.ts'
import type { RowProblem } from './rows/row-problem.ts'

/** States that are kept; while a job waits or works the state shown is the job's. */
type StoredState = Exclude<ImportState, 'checking'>

/** One file on its way into the plans. */
export interface PlanImport {
  readonly id: string
  /** Whose rows it may hold; null: of all agencies. */
  readonly agencyId: string | null
  readonly fileName: string
  readonly fileHash: string
  readonly layout: ImportLayout
  readonly rowCount: number
  readonly state: StoredState
  readonly year: number
  readonly counts: ImportCounts | null
  readonly newAgencies: readonly string[]
  readonly kept: readonly { readonly id: string; readonly name: string; readonly agency: string }[]
  readonly jobId: string | null
  readonly jobKind: string | null
  readonly jobState: string | null
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

const AT_WORK: Readonly<Record<string, ImportState>> = {
  'plans.check': 'checking',
  'plans.commit': 'committing',
  'plans.undo': 'undoing',
}

/** What the import is doing or waiting for; a job that is queued counts as begun. */
export function stateOf({ state, jobKind, jobState }: PlanImport): ImportState {
  const isAtWork = jobState === 'queued' || jobState === 'running'
  return (isAtWork && AT_WORK[jobKind ?? '']) || state
}

/** States in which the file is still there and nothing of it is in the plans. */
const isOpen = (state: ImportState) => state === 'uploaded' || state === 'checked' || state === 'failed'

/** What can be done next, whoever asks. */
export function stepsOf(found: PlanImport) {
  const state = stateOf(found)
  return {
    map: isOpen(state),
    check: isOpen(state) && found.layout.missing.length === 0,
    commit: state === 'checked' && found.counts !== null && found.counts.rows > found.counts.rejected,
    undo: state === 'committed',
    discard: isOpen(state),
  }
}

/** An import of one agency may hold its rows only; the coordinator's may hold all, and registers agencies it meets. */
export const scopeOf = ({ agencyId }: PlanImport): ImportScope => ({ agencyId, mayRegister: agencyId === null })
