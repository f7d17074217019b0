/**
 * The matching engine: rows of people's lists in; who is the same person, whom to ask about, and why, out.
 * Probabilistic record linkage (Fellegi and Sunter 1969) whose weights are estimated from the rows themselves; see docs/matching.md.
 * Rows live in the memory of a worker thread only; nothing is written to disk.
 *
 * ```ts
 * const matcher = await openMatcher({ threads: 2, memory: '1500MB' })
 * await matcher.add(records)                      // in batches, all lists
 * const { clusters, questions, model } = await matcher.run({ decisions })
 * await matcher.add(rowsOfNewList)
 * await matcher.runIncremental({ newSources: ['list-7'], model, clusters, decisions })
 * await matcher.explain(idA, idB)
 * await matcher.close()
 * ```
 *
 * One row against a few others by a model learnt before, without a worker: `scoreByModel(model, row, others)`.
 */

export { MatcherError, matchTable, openMatcher } from './matcher.ts'
export { type NameLevel, scoreByModel } from './score-by-model.ts'
export { KINDS, PEOPLE_FIELDS } from './table/kinds.ts'
export type {
  Decisions,
  Evidence,
  Matcher,
  MatchModel,
  MatchRecord,
  Question,
  RunFigures,
  RunPhase,
  RunResult,
  ScoredPair,
} from './types.ts'
