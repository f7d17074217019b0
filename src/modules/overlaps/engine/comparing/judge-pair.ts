import { type LessonBook, lessonShift } from '../lessons.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Reading } from '../reading/reading.ts'
import type { OverlapLabel, OverlapPair } from '../types.ts'
import type { Chains } from './chains.ts'
import { comparePeriods, startsTooLate } from './compare-period.ts'
import { sharedPlaces } from './compare-places.ts'
import { comparePurposes, type PurposeMeeting } from './compare-purpose.ts'
import { compareTargets, type TargetMeeting } from './compare-target.ts'
import { explain, type Findings } from './explain.ts'

export type Judge = { lexicon: Lexicon; chains: Chains; lessons: LessonBook; placeName: (code: string) => string }

/** At or above: the engine claims the pair. At 0.43 no trap of the labelled sets is claimed, at 0.41 the first one is; 0.5 missed unseen wordings. */
export const CLAIM = 0.43
/** Below: not even listed. */
const LISTED = 0.2
/** A chain is looser evidence than the same output. */
const CHAIN_WEIGHT = 0.92
/** An offer to everybody in the region is linked to nothing unless it names the group, the product or the programme. */
const GENERAL_OFFER = 0.55
const MISSED_TARGET = 0.3
const MISSED_TIME = 0.4

/** What is kept of a judged pair; the sentences are made when somebody asks. */
export type Verdict = { label: OverlapLabel | null; score: number }
/** The judge's whole reasoning; null where the pair is not worth listing. */
type Judgement = { verdict: Verdict; findings: Findings }

/** Label and score of a pair, or null when nothing meets. Order of arguments has no meaning. */
export const judgePair = (a: Reading, b: Reading, judge: Judge): Verdict | null => weigh(a, b, judge)?.verdict ?? null

/** The same judgement, in words. Throws when the two do not meet: ask `judgePair` first. */
export function explainPair(a: Reading, b: Reading, judge: Judge): OverlapPair {
  const judgement = weigh(a, b, judge)
  if (!judgement) throw new Error(`activities ${a.activity.id} and ${b.activity.id} do not meet`)
  return explain(a, b, judge, judgement.findings)
}

/**
 * The tests of the plans README in their order: two agencies, support rows, target and place,
 * then same output (near in time: duplicate) or linked different outputs (complementary, or in the wrong order).
 */
function weigh(a: Reading, b: Reading, judge: Judge): Judgement | null {
  if (a.activity.agencyId === b.activity.agencyId || a.support || b.support) return null
  const places = sharedPlaces(a.place, b.place)
  if (places.length === 0) return null
  const purpose = comparePurposes(a, b, judge.lexicon, judge.chains)
  if (purpose.relation.kind === 'none' || purpose.strength === 0) return null
  if ((a.link === 'survey' && b.settled) || (b.link === 'survey' && a.settled)) return null
  const linked = purpose.relation.kind !== 'same'
  const target = compareTargets(a.target, b.target, { grown: linked && (a.buildsOnOthers || b.buildsOnOthers) })
  const period = comparePeriods(a.period, b.period)
  const decision = labelOf(a, b, purpose, period)
  const shift = lessonShift(judge.lessons, purpose.concept, a.link, b.link)
  const raw = scoreOf(a, b, purpose, target, decision) + shift.points
  const score = Math.round(Math.min(1, Math.max(0, raw)) * 1000) / 1000
  if (score < LISTED) return null
  const claimed = score >= CLAIM && target.clash === null && decision.label !== null
  const label = claimed ? decision.label : null
  const mustComeFirst = claimed ? decision.mustComeFirst : null
  return {
    verdict: { label, score },
    findings: { purpose, target, period, places, score, shift, label, mustComeFirst },
  }
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
