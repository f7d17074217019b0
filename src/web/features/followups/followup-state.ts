import type { Followup } from '#contract/followups/shapes.ts'

/** The badge of a followup: what is open and late is shown as late. */
export function badgeOf({ state, isOverdue }: Pick<Followup, 'state' | 'isOverdue'>) {
  if (state === 'done') return 'done'
  if (state === 'dropped') return 'cancelled'
  return isOverdue ? 'overdue' : 'open'
}
