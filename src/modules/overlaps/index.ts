/**
 * Overlaps: plans of two agencies that meet, needs that nobody covers, plans in the wrong agency, and what is decided on them.
 * Nouns: run (one computation of a year), pair (open → decided → reopened | gone), decision (never overwritten; it ends and the next follows),
 * need with its coverage, lexicon term of the region, lesson (what decisions taught).
 * Verbs: compute all (a job), refresh (what changed, when `plans.changed` arrives), decide, revise, withdraw a decision, teach.
 * The thinking is in `engine/` (pure) and runs in the thread of `host/`; what is to be computed again is read from content hashes in the
 * database, so a cache that is behind costs time and never an answer.
 */

export { computeOverlaps } from './computing/compute-overlaps.ts'
export { onPlansChanged } from './computing/on-plans-changed.ts'
export { decidePair } from './deciding/decide-pair.ts'
export { reviseDecision, withdrawDecision } from './deciding/end-decision.ts'
export type { Decision } from './decision.ts'
export { addTerm, readLessons, readTerms, removeTerm, searchConcepts } from './lexicon.ts'
export { can as canOnOverlaps } from './policy.ts'
export { recompute, recomputeIfStale } from './recompute.ts'
export { assessGaps, explainPair, findWrongAgencies } from './views/assess-file.ts'
export { chartDistricts, chartMatrix } from './views/chart.ts'
export { foreseePairs } from './views/foresee-pairs.ts'
export { type ClassedActivity, listGaps } from './views/list-gaps.ts'
export { listPairs, listPairsOfActivity, type PairWithSides } from './views/list-pairs.ts'
export { listWrongAgency } from './views/list-wrong-agency.ts'
export { rankPairs } from './views/rank-pairs.ts'
export { readPair } from './views/read-pair.ts'
export { summarise } from './views/summarise.ts'
