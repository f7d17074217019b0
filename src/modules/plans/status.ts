import type { ActivityStatus } from '#contract/plans/shapes.ts'

/** What a status can become. Nothing ends for good: what was withdrawn can be planned again, with a reason. */
const NEXT: Readonly<Record<ActivityStatus, readonly ActivityStatus[]>> = {
  draft: ['planned'],
  planned: ['running', 'done', 'asleep', 'withdrawn'],
  running: ['done', 'planned', 'asleep', 'withdrawn'],
  done: ['running'],
  asleep: ['planned', 'running', 'withdrawn'],
  withdrawn: ['planned'],
}

const STILL: readonly ActivityStatus[] = ['asleep', 'withdrawn']

export const nextStatuses = (status: ActivityStatus): readonly ActivityStatus[] => NEXT[status]

/** Putting to sleep, withdrawing, and bringing back from either are explained. */
export const needsReason = (from: ActivityStatus, to: ActivityStatus): boolean =>
  STILL.includes(from) || STILL.includes(to)
