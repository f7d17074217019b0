/**
 * Matching: is this the same person? Nouns: run (one recognition of all records, or of those of new lists), question (two records whose sameness
 * a person must judge: open → same | different | later, or obsolete when a run no longer asks it), model (what a run learnt, explained in
 * docs/matching.md).
 * Verbs: request a run (a job), answer a question, undo an answer, find whom a candidate may be.
 * The thinking is in `engine/` (no database); links and verdicts belong to the room people.
 */

export type { Candidate, FindLikely, LikelyPerson } from './finding/likely-person.ts'
