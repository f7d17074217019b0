import type {
  Lesson,
  Need,
  NeedAssessment,
  OverlapLabel,
  OverlapPair,
  PlaceNames,
  PlannedActivity,
  RankedPair,
  RegionTerm,
} from '../engine/index.ts'

/** An activity with the hash of what matters in it. */
export type HashedActivity = PlannedActivity & { readonly contentHash: string }

/** What an index is built with; as it was at the run, so that one changed activity is judged as the others were. */
export interface EngineInputs {
  readonly regionCode: string
  readonly places: PlaceNames
  readonly lessons: readonly Lesson[]
  readonly terms: readonly RegionTerm[]
}

/** What the engine says of a pair, kept with it as it was said. */
export type Reasons = Pick<OverlapPair, 'parts' | 'why' | 'mustComeFirstId' | 'concepts' | 'linkA' | 'linkB'>

/** A pair that meets. Its reasons (`Reasons`) travel as the JSON they are stored as: on their way to the database nobody reads them. */
export interface MeetingPair {
  readonly idA: string
  readonly idB: string
  readonly label: OverlapLabel
  readonly score: number
  readonly reasons: string
}

interface Building {
  readonly key: string
  readonly inputs: EngineInputs
  readonly activities: readonly HashedActivity[]
  readonly revision: string
}

/** How far the comparing of an index came, and the pairs that meet since the last part. */
export interface Compared {
  readonly pairs: readonly MeetingPair[]
  readonly isDone: boolean
  /** Activities that are in the index by now. */
  readonly activities: number
  readonly compared: number
  readonly allPairs: number
}

/** What is asked of the thread that holds the indexes; `key` names one index. */
export interface Requests {
  build: { ask: Building; answer: null }
  /** The same, but nothing is compared yet: `compare` does it part by part. */
  begin: { ask: Building; answer: null }
  /** Compares further activities until about so many pairs more meet; each pair comes once, with the later of its two activities. */
  compare: { ask: { key: string; pairs: number }; answer: Compared }
  /** Every pair of the index, best first; label null below the threshold. */
  ranking: { ask: { key: string }; answer: readonly RankedPair[] }
  needs: { ask: { key: string; needs: readonly Need[] }; answer: readonly NeedAssessment[] }
  /** Which of the live activities the index does not hold as they are now; others leave it. */
  sync: {
    ask: { key: string; live: readonly (readonly [id: string, hash: string])[] }
    answer: readonly string[]
  }
  /** The revision of the run that the index holds; null: there is no such index. */
  revision: { ask: { key: string }; answer: string | null }
  /** Takes activities out and puts others in; the index then holds that revision. */
  put: {
    ask: { key: string; removed: readonly string[]; activities: readonly HashedActivity[]; revision: string }
    answer: null
  }
  /** The pairs of some activities that meet, each once. */
  pairsOf: { ask: { key: string; ids: readonly string[] }; answer: readonly MeetingPair[] }
  /** Assesses each need as if only the activities named with it were there. */
  covering: {
    ask: { key: string; asked: readonly { readonly need: Need; readonly activityIds: readonly string[] }[] }
    answer: readonly NeedAssessment[]
  }
  drop: { ask: { key: string }; answer: null }
}

export type Operation = keyof Requests

export type Call = { [O in Operation]: { id: number; op: O; ask: Requests[O]['ask'] } }[Operation]
export type Reply = { id: number; answer: Requests[Operation]['answer'] } | { id: number; error: string }
