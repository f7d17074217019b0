/**
 * Minutes: written while the meeting runs, one part of one agenda item at a time; what was decided and promised is owed from that moment.
 * draft (the organiser's own) → correcting (the agencies called remark) → final (locked; a ralat changes it with a reason).
 */
export { decideCarried, resolveCarried } from './carry/decide-carried.ts'
export { type Carried, listCarried } from './carry/list-carried.ts'
export { correctMinutes } from './correct-minutes.ts'
export type { WrittenNote } from './minutes.ts'
export { finaliseMinutes, sendMinutes } from './move-minutes.ts'
export { listMeetingsOfSeries, planNext } from './next-meeting.ts'
export { searchSubjects } from './outcomes/subjects.ts'
export { changeOutcome, openOutcome, withdrawOutcome } from './outcomes/write-outcome.ts'
export { can as canOnMinutes } from './policy.ts'
export type { WrittenRemark } from './queries/remarks.ts'
export { readMinutes, type WrittenMinutes } from './read-minutes.ts'
export { answerRemark, remarkOnMinutes } from './remark.ts'
export { saveHead, saveNote } from './write-minutes.ts'
