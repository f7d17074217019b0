/**
 * Followups: what somebody owes by a date.
 * Nouns: followup (what, who, by when, what it came from), event (each step and word on it; append-only).
 * Verbs: open (from the room above), close with evidence, drop with a reason, reopen, comment.
 * States: open → done | dropped → open. Overdue is not a state: open, and its day has passed by the region's calendar.
 * The coming rooms open theirs with `openFollowup` and a source kind of their own.
 */
export { commentFollowup } from './comment-followup.ts'
export {
  type Followup,
  type FollowupEvent,
  isOverdue,
  lastDueDay,
} from './followup.ts'
export { getFollowup, readFollowupHistory } from './get-followup.ts'
export { listFollowups } from './list-followups.ts'
export { closeFollowup, dropFollowup, dropWithSource, noteSourceChanged, reopenFollowup } from './move-followup.ts'
export { openFollowup } from './open-followup.ts'
export { can as canOnFollowup } from './policy.ts'
