import { type LessonBook, lessonShift } from '../lessons.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading/reading.ts'
import type { OverlapLabel, OverlapPair } from '../types.ts'
import type { Chains } from './chains.ts'
import { comparePeriods, startsTooLate } from './compare-period.ts'
import { sharedPlaces } from './compare-places.ts'
import { comparePurposes, type PurposeMeeting } from './compare-purpose.ts'
import { compareTargets, type TargetMeeting } from './compare-target.ts'
import { explain } from './explain.ts'

export type Judge = { lexicon: Lexicon; chains: Chains; lessons: LessonBook; placeName: (code: string) => string }

/** At or above: the engine claims the pair. */
export const CLAIM = 0.5
/** Below: not even listed. */
const LISTED = 0.12
/** A chain is looser evidence than the same output. */
const CHAIN_WEIGHT = 0.92
/** An offer to everybody in the region is linked to nothing unless it names the group, the product or the programme. */
const GENERAL_OFFER = 0.55
const MISSED_TARGET = 0.3
const MISSED_TIME = 0.4

/**
 * The tests of the plans README in their order: two agencies, support rows, target and place,
 * then same output (near in time: duplicate) or linked different outputs (complementary, or in the wrong order).
 */
export function judgePair(a: Reading, b: Reading, judge: Judge): OverlapPair | null {
  if (a.activity.agencyId === b.activity.agencyId || a.support || b.support) return null
  const places = sharedPlaces(a.place, b.place)
  if (places.length === 0) return null
  const purpose = comparePurposes(a, b, judge.lexicon, judge.chains)
  if (purpose.relation.kind === 'none' || purpose.strength === 0) return null
  const target = compareTargets(a.target, b.target)
  const period = comparePeriods(a.period, b.period)
  const label = labelOf(a, b, purpose, period)
  const shift = lessonShift(judge.lessons, purpose.concept, a.link, b.link)
  const score = Math.min(1, Math.max(0, scoreOf(a, b, purpose, target, label) + shift.points))
  if (score < LISTED) return null
  const claimed = score >= CLAIM && target.clash === null && label.label !== null
  return explain(a, b, judge, {
    purpose,
    target,
    period,
    places,
    score,
    shift,
    label: claimed ? label.label : null,
    mustComeFirst: claimed ? label.mustComeFirst : null,
  })
}

export type LabelDecision = { label: OverlapLabel | null; mustComeFirst: Reading | null }

function labelOf(
  a: Reading,
  b: Reading,
  purpose: PurposeMeeting,
  period: { near: boolean; sameYear: boolean },
): LabelDecision {
  const { kind } = purpose.relation
  if (kind === 'same') return { label: period.near ? 'duplicate' : null, mustComeFirst: null }
  if (!period.sameYear) return { label: null, mustComeFirst: null }
  const [first, other] = kind === 'second' ? [b, a] : [a, b]
  if (kind !== 'chain' && startsTooLate(first.period, other.period))
    return { label: 'sequence_gap', mustComeFirst: first }
  return { label: 'complementary', mustComeFirst: null }
}

function scoreOf(
  a: Reading,
  b: Reading,
  purpose: PurposeMeeting,
  target: TargetMeeting,
  { label }: LabelDecision,
): number {
  let score = purpose.strength * (target.clash === null ? target.score : MISSED_TARGET)
  if (label === null) score *= MISSED_TIME
  if (purpose.relation.kind !== 'same') {
    score *= CHAIN_WEIGHT
    if (isGeneralOffer(a) || isGeneralOffer(b)) score *= GENERAL_OFFER
  }
  return score
}

const isGeneralOffer = (reading: Reading) => reading.place.whole && reading.target.general
