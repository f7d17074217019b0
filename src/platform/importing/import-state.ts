import type { ImportState, ImportSteps } from '#contract/imports.ts'

/** States that are kept; while a job waits or works the state shown is the job's. */
export type StoredState = Exclude<ImportState, 'checking'>

/** What is known of the state of a file on its way in. */
export interface Stated {
  readonly state: StoredState
  readonly jobKind: string | null
  readonly jobState: string | null
}

const AT_WORK: Readonly<Record<string, ImportState>> = { check: 'checking', commit: 'committing', undo: 'undoing' }

/** What an import is doing or waiting for; a job that is queued counts as begun. Its jobs are called `<room>.check`, `.commit`, `.undo`. */
export function stateOf({ state, jobKind, jobState }: Stated): ImportState {
  const isAtWork = jobState === 'queued' || jobState === 'running'
  return (isAtWork && AT_WORK[jobKind?.split('.')[1] ?? '']) || state
}

/** States in which the file is still there and nothing of it is saved. */
const isOpen = (state: ImportState) => state === 'uploaded' || state === 'checked' || state === 'failed'

/** What can be done next, whoever asks. `isReady`: nothing is missing that the check needs; `hasGoodRows`: the check left rows to save. */
export function stepsOf(found: Stated, { isReady, hasGoodRows }: { isReady: boolean; hasGoodRows: boolean }) {
  const state = stateOf(found)
  return {
    map: isOpen(state),
    check: isOpen(state) && isReady,
    commit: state === 'checked' && hasGoodRows,
    undo: state === 'committed',
    discard: isOpen(state),
  } satisfies ImportSteps
}

/** Nothing can be done: to whoever may not open it. */
export const NO_STEPS: ImportSteps = { map: false, check: false, commit: false, undo: false, discard: false }
