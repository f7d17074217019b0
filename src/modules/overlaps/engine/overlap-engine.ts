import { createChains } from './comparing/chains.ts'
import type { Judge } from './comparing/judge-pair.ts'
import { createLessonBook } from './lessons.ts'
import { createLexicon } from './lexicon/lexicon.ts'
import { withRegionTerms } from './lexicon/region-terms.ts'
import type { LexiconRows } from './lexicon/rows.ts'
import { assessNeeds } from './needs.ts'
import { createOverlapIndex, type OverlapIndex } from './overlap-index.ts'
import { readActivity } from './reading/read-activity.ts'
import { createPlaceReader } from './reading/read-places.ts'
import type { Reading } from './reading/reading.ts'
import type { Lesson, Need, NeedAssessment, PlaceNames, PlannedActivity, RegionTerm } from './types.ts'

export type EngineSettings = {
  lexicon: LexiconRows
  /** Districts and villages of the region. */
  places: PlaceNames
  /** `35.07` */
  regionCode: string
  lessons?: readonly Lesson[]
  regionTerms?: readonly RegionTerm[]
}
export type OverlapEngine = {
  /** Builds the index of all activities and judges every candidate pair once. */
  index: (activities: Iterable<PlannedActivity>) => OverlapIndex
  assessNeeds: (needs: readonly Need[], activities: readonly PlannedActivity[]) => NeedAssessment[]
  /** What the engine understood of one activity; for explanations and tests. */
  read: (activity: PlannedActivity) => Reading
}

/** Compiles lexicon, places and lessons once; the engine then holds no state but its memory of word roots and of activities read. */
export function createOverlapEngine(settings: EngineSettings): OverlapEngine {
  const lexicon = createLexicon(withRegionTerms(settings.lexicon, settings.regionTerms ?? []))
  const chains = createChains(lexicon.rows.chains)
  const placeReader = createPlaceReader(settings.places, settings.regionCode)
  const names = new Map(settings.places.map((place) => [place.code, place.name]))
  const judge: Judge = {
    lexicon,
    chains,
    lessons: createLessonBook(settings.lessons ?? []),
    placeName: (code) => names.get(code) ?? (code === settings.regionCode ? 'seluruh wilayah' : code),
  }
  // Needs ask for all activities again: the same object is read once.
  const known = new WeakMap<PlannedActivity, Reading>()
  const read = (activity: PlannedActivity) => {
    const reading = known.get(activity) ?? readActivity(activity, lexicon, placeReader)
    known.set(activity, reading)
    return reading
  }
  return {
    read,
    index(activities) {
      const index = createOverlapIndex(read, judge)
      for (const activity of activities) index.put(activity)
      return index
    },
    assessNeeds: (needs, activities) => assessNeeds(needs, activities.map(read), { lexicon, chains, placeReader }),
  }
}
