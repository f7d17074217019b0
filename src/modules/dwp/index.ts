/**
 * DWP: Dharma Wanita Persatuan, the organisation of the wives of civil servants, with a unit beside each agency.
 * Nouns: unit (an agency of kind dwp), board (kepengurusan, masa bakti) with its posts, chair change (PAW needed), member, work programme (proker:
 * an activity of plans with its field and funds), partner by name, round of visits, visit with its checklist and findings, quarterly evaluation.
 * Verbs: fill a post, answer a chair change, take in a member, put to sleep, revive, plan a round, hold a visit, send an evaluation.
 * Rule of the room: a chair by her husband's office is never replaced by itself; his leaving the office becomes a to-do. Who the members are is
 * their own unit's affair; how many come is read by the unit that leads.
 */
export { keepChair, listChairChangesFor, replaceChair } from './boards/answer-chair-change.ts'
export { changeBoard, endPost, fillPost, makeLeading, openBoard } from './boards/keep-board.ts'
export { getUnit, listUnits } from './boards/read-unit.ts'
export { lookAtChairs, onHoldersChanged } from './boards/reconcile-chairs.ts'
export { writeReportOfEvaluation } from './documents/evaluation-report.ts'
export type { DocumentFile } from './documents/paper.ts'
export { writeReportOfVisit } from './documents/visit-report.ts'
export {
  addEvaluationFinding,
  getEvaluation,
  saveDraft,
  sendEvaluation,
  surveyQuarter,
} from './evaluations/keep-evaluation.ts'
export { addMember, changeMember, endMembership, listMembers } from './members/keep-member.ts'
export { readParticipation } from './members/read-participation.ts'
export { recordMeeting } from './members/record-meeting.ts'
export {
  addPartner,
  describeProgramme,
  putToSleep,
  removePartner,
  reviveProgramme,
} from './programmes/keep-programme.ts'
export { listMeetings, listProgrammesOfUnits } from './programmes/read-programmes.ts'
export { sealedColumns as sealedInDwp } from './sealed-columns.ts'
export { MEMBER_KINDS } from './seed-tables.ts'
export { addChecklist, listChecklists } from './visits/checklist.ts'
export { keepEarlierVisit } from './visits/earlier-visit.ts'
export { addVisit, getRound, listRounds, proposeRound, saveRound } from './visits/rounds.ts'
export { addFinding, cancelVisit, fillChecklist, getVisit, holdVisit, moveVisit } from './visits/visit.ts'
