/**
 * Matching: is this the same person? Nouns: run (one recognition of all records, or of those of new lists), question (two records whose sameness
 * a person must judge: open → same | different | later, or obsolete when it is no longer asked), model (what a full run learnt, explained in
 * docs/matching.md).
 * Verbs: request a run (a job), answer a question, undo an answer, find whom a candidate may be.
 * The thinking is in `engine/` (no database); links and verdicts belong to the room people.
 */

export { answerQuestion } from './answering/answer-question.ts'
export { undoAnswer } from './answering/undo-answer.ts'
export {
  KINDS,
  MatcherError,
  type MatchModel as MatchingModel,
  matchTable,
  PEOPLE_FIELDS,
  type RunFigures,
} from './engine/index.ts'
export { findLikely } from './finding/find-likely.ts'
export { exportQuestions } from './queries/export-questions.ts'
export type { Run as MatchingRun } from './run.ts'
export { matchRecords } from './running/match-records.ts'
export { requestRun } from './running/request-run.ts'
export { listQuestions, readQueue } from './views/list-questions.ts'
export { type ReadQuestion, readQuestion } from './views/read-question.ts'
export { listRuns, readState, runAgain } from './views/read-state.ts'
