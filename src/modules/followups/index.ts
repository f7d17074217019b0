/**
 * Followups: what somebody owes by a date, and that they are told of it.
 * Nouns: followup (kind, what, whose post or agency, by when, what it came from and is tied to), event (each step and word on it; append-only), rule
 * (who is told how many days before or after), notice (what a person was told), mail, calendar.
 * Verbs: open (from the room above), note directly, close with evidence, drop with a reason, reopen, extend, wait for an agency, hand over, comment; remind.
 * States: open → done | dropped → open. Overdue is not a state: open, and its day has passed by the region's calendar. Waiting is not one either.
 * Rooms above open theirs with `openFollowup` and a source kind of their own, read them by `listBySource` and `listOpenObstacles`, and tell people by
 * `notify` with topics of `contract/followups/topics.ts`.
 */
export { type CalendarEntry, type CalendarSource, writeCalendar } from './calendar/entry.ts'
export { actAsOwnerOf, readFeed, renewFeed, stopFeed } from './calendar/feed.ts'
export { followupEntries, followupEntry } from './calendar/followup-entries.ts'
export { commentFollowup } from './deeds/comment-followup.ts'
export { extendFollowup } from './deeds/extend-followup.ts'
export { getFollowup, readFollowupHistory } from './deeds/get-followup.ts'
export { handOverFollowup } from './deeds/hand-over.ts'
export { listBySource, listFollowups, listOpenObstacles } from './deeds/list-followups.ts'
export {
  closeFollowup,
  closeWithSource,
  dropFollowup,
  dropWithSource,
  noteSourceChanged,
  reopenFollowup,
} from './deeds/move-followup.ts'
export { type NewFollowup, noteFollowup, openFollowup } from './deeds/open-followup.ts'
export { rewriteWithSource } from './deeds/rewrite-followup.ts'
export { stopWaiting, waitForAgency } from './deeds/wait-followup.ts'
export { type Followup, type FollowupEvent, isOverdue, lastDueDay } from './followup.ts'
export { DIGEST, digestJob } from './notices/digest-job.ts'
export { notify } from './notices/notify.ts'
export { chooseMail, listNotices, readMailChoices, readNotices } from './notices/read-notices.ts'
export { can as canOnFollowup } from './policy.ts'
export { addRule, endRule } from './rules/change-rules.ts'
export { listRules } from './rules/list-rules.ts'
export { remindJob } from './rules/remind-job.ts'
