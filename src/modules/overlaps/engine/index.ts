/**
 * The overlap engine: plans in, meaningful pairs, uncovered needs and wrong agencies out.
 * Pure functions over plain values; the lexicon is data (`seed/lexicon`), read by `readLexicon`.
 *
 * ```ts
 * const engine = createOverlapEngine({ lexicon: readLexicon(), places, regionCode: '35.07', lessons: [], regionTerms: [] })
 * const index = engine.index(activities)
 * index.pairs()            // all pairs with their sentences, best first; { claimedOnly: true } leaves out the unsure
 * index.ranking()          // every pair without words
 * index.put(activity)      // changed or new: only its own pairs are computed again
 * index.pairsOf(id)        // best first; { claimedOnly: true } here too
 * index.remove(id)
 * index.comparisons()      // { compared, allPairs, share }
 * engine.assessNeeds(needs, activities)
 * findWrongAgency(activities, mandates)
 * ```
 */

export { createOverlapEngine, type OverlapEngine } from './overlap-engine.ts'
export type { OverlapIndex } from './overlap-index.ts'
export { readLexicon } from './read-lexicon.ts'
export type {
  Lesson,
  Mandate,
  Need,
  NeedAssessment,
  OverlapLabel,
  OverlapPair,
  PlaceName,
  PlaceNames,
  PlannedActivity,
  RankedPair,
  RegionTerm,
  StructuredTarget,
  WrongAgency,
} from './types.ts'
export { findWrongAgency } from './wrong-agency.ts'
