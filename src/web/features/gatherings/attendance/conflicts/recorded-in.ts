import type { Conflict } from '#contract/gatherings/attendance/board.ts'
import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'

/** What was recorded, where everybody who spoke said the same; undefined where they did not: then nothing is proposed. */
export function recordedIn({ facts, status }: Pick<Conflict, 'facts' | 'status'>): AttendanceStatus | undefined {
  const said = new Set(
    facts.filter(({ kind, isUndone }) => kind === 'in' && !isUndone).map(({ statement }) => statement),
  )
  const [only] = said
  if (said.size !== 1) return undefined
  return only === 'present' && status === 'late' ? 'late' : only
}
