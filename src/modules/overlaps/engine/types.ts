import type { OutputKind } from '#contract/plans/shapes.ts'

/** What restricts a target group; a key that is absent does not restrict it (keys as in `sasaran_terstruktur`). */
export type StructuredTarget = {
  satuan?: string | undefined
  jk?: 'P' | 'L' | 'LP' | undefined
  usia_min?: number | undefined
  usia_max?: number | undefined
  desil?: readonly number[] | undefined
  pekka?: boolean | undefined
  umkm?: string | undefined
  disabilitas?: readonly string[] | undefined
  anggota_dwp?: string | undefined
  pekerjaan?: readonly string[] | undefined
  kelompok?: readonly string[] | undefined
  kondisi?: readonly string[] | undefined
}

/** One planned activity as the engine sees it. Ids carry no meaning; empty texts are `''`. */
export type PlannedActivity = {
  id: string
  agencyId: string
  agencyShort: string
  agencyName: string
  /** Nomenclature code as handed in, or null. */
  code: string | null
  title: string
  /** `uraian`: purpose and output in one to three sentences. */
  purpose: string
  outputKind: OutputKind | null
  skillField: string
  targetText: string
  target: StructuredTarget | null
  placeText: string
  /** Kemendagri codes with dots (`35.07`, `35.07.05`, `35.07.05.2008`) of where the recipients live. */
  placeCodes: readonly string[]
  /** ISO dates. */
  startsOn: string | null
  endsOn: string | null
  people: number | null
  unit: string
  /** Whole rupiah. */
  budget: number | bigint | null
  funding: string
  partner: string
  /** True when the plan itself says that this is a support row; otherwise the engine reads it from code and title. */
  isSupport?: boolean | undefined
}

export type OverlapLabel = 'duplicate' | 'complementary' | 'sequence_gap'

/** One part of the score: 0 = contradicts, 1 = meets fully, with a plain Indonesian sentence that says what meets. */
export type OverlapPart = {
  score: number
  sentence: string
  /** Words as written in the first and in the second activity that meet here, to be marked on screen. */
  wordsA: readonly string[]
  wordsB: readonly string[]
}

/** A pair without its words, for lists and rankings. */
export type RankedPair = { idA: string; idB: string; label: OverlapLabel | null; score: number }

export type OverlapPair = {
  idA: string
  idB: string
  /** null: below the engine's own threshold, listed for the ranking only. */
  label: OverlapLabel | null
  /** 0 to 1: how sure the engine is that the pair is meaningful at all. */
  score: number
  parts: { purpose: OverlapPart; target: OverlapPart; place: OverlapPart; period: OverlapPart }
  /** One sentence in Indonesian for the whole pair. */
  why: string
  /** For a sequence gap: the activity that must come first. */
  mustComeFirstId: string | null
  /** Lexicon concepts that carried the meeting, strongest first; a decision on the pair teaches these. */
  concepts: readonly string[]
  /** What the recipient gets from each side, a link of the chain such as `skill` or `tool`. */
  linkA: string
  linkB: string
}

/** A place of the region, so that free text can be understood without a database. */
export type PlaceName = { code: string; name: string; level: 'regency' | 'district' | 'village' }
export type PlaceNames = readonly PlaceName[]

/** What people decided before on pairs that met in a concept and two links; moves later scores a little. */
export type Lesson = { concept: string; linkA: string; linkB: string; joined: number; justified: number }

/** A region's own addition to the lexicon; `is` and `serves` name concept ids. */
export type RegionTerm = {
  /** Existing concept id to enrich with more words, or a new id. */
  concept: string
  name?: string | undefined
  type?: string | undefined
  forms: readonly string[]
  is?: readonly string[] | undefined
  serves?: readonly string[] | undefined
}

/** One cell of priority x place x target group that somebody must serve. */
export type Need = {
  id: string
  priority: string
  need: string
  placeText: string
  placeCodes: readonly string[]
  targetText: string
  target: StructuredTarget | null
  expectedOutput: OutputKind | null
}
export type NeedAssessment = {
  needId: string
  status: 'covered' | 'uncovered'
  activityIds: readonly string[]
  why: string
}

/** What an agency may do; `affairs` such as `1.06`, empty for bodies that are no agency of the region. */
export type Mandate = {
  agencyShort: string
  agencyName: string
  affairs: readonly string[]
  affairNames: readonly string[]
  legalText: string
}
export type WrongAgency = {
  id: string
  agencyShort: string
  affair: string
  affairName: string
  /** Short names of the agencies that hold the affair; empty when nobody does. */
  proposedAgencies: readonly string[]
  /** Legal text of the first proposed agency, or '' */
  legalText: string
  why: string
}
