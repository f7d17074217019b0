import { daysBetween } from '#contract/calendar/days.ts'
import type { MatchReason } from '#contract/partners/needs.ts'
import type { Form, Terms } from '#contract/partners/shapes.ts'
import { isWithin } from '#modules/places/index.ts'
import { searchText } from '#modules/plans/index.ts'
import { isSameUnit } from '../pledges/amount.ts'
import { EMPTY_WORDS, RULES_OF_PARTNERS, SAME_WORDS } from '../seed-tables.ts'

/** One side of a match: its terms and how much of it is not promised yet. */
export interface Side extends Terms {
  readonly open: number
}

export interface Match {
  /** 0–100, the sum of the points of its reasons. */
  readonly score: number
  /** How much of the need the offer covers, in its unit; null where the units differ. */
  readonly covers: number | null
  readonly reasons: readonly MatchReason[]
}

const { wordPoints, areaPoints, periodPoints, quantityPoints, unnamedPoints } = RULES_OF_PARTNERS
/** The most points of each part; together 100. */
const MOST = { words: wordPoints, area: areaPoints, period: periodPoints, quantity: quantityPoints }
/** Money is money and a place is a place, whatever they are called; of everything else at least one word must be shared. */
const NEEDS_WORDS: Readonly<Record<Form, boolean>> = {
  money: false,
  place: false,
  goods: true,
  labour: true,
  knowledge: true,
  jobs: true,
}

/** What a text names: folded words by their meaning, words of one meaning as one, without those that say nothing and without figures. */
export function wordsOf(text: string): ReadonlyMap<string, string> {
  const words = searchText(text)
    .split(/[\s.]+/)
    .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word) && !/^\d+$/.test(word))
  return new Map(words.map((word) => [SAME_WORDS.get(word) ?? word, word]))
}

function byWords(need: Side, offer: Side): MatchReason | undefined {
  const [wanted, given] = [wordsOf(need.what), wordsOf(offer.what)]
  const shared = [...wanted].flatMap(([meaning, word]) => {
    const other = given.get(meaning)
    return other === undefined ? [] : [other === word ? word : `${word} = ${other}`]
  })
  if (shared.length > 0) {
    const points = Math.round((MOST.words * 2 * shared.length) / (wanted.size + given.size))
    return { code: 'same_words', words: shared.sort(), points }
  }
  return NEEDS_WORDS[need.form] ? undefined : { code: 'no_words', points: unnamedPoints }
}

function byArea(need: Side, offer: Side): MatchReason | undefined {
  if (isWithin(need.areaCode, offer.areaCode)) return { code: 'same_area', points: MOST.area }
  return isWithin(offer.areaCode, need.areaCode) ? { code: 'wider_area', points: MOST.area / 2 } : undefined
}

function byPeriod(need: Side, offer: Side): MatchReason | undefined {
  const [, from = need.startsOn] = [need.startsOn, offer.startsOn].sort()
  const [until = need.endsOn] = [need.endsOn, offer.endsOn].sort()
  if (until < from) return undefined
  const days = daysBetween(from, until) + 1
  const ofDays = daysBetween(need.startsOn, need.endsOn) + 1
  if (days >= ofDays) return { code: 'whole_period', points: MOST.period }
  return { code: 'part_of_period', days, ofDays, points: Math.round((MOST.period * days) / ofDays) }
}

function byQuantity(need: Side, offer: Side): MatchReason {
  if (!isSameUnit(need.unit, offer.unit)) return { code: 'other_unit', need: need.unit, offer: offer.unit, points: 0 }
  if (offer.open >= need.open) return { code: 'covers_all', points: MOST.quantity }
  const points = Math.round((MOST.quantity * offer.open) / need.open)
  return { code: 'covers_part', quantity: offer.open, of: need.open, unit: need.unit, points }
}

/**
 * Whether an offer may meet a need, how well, and why; undefined when it cannot: another form, nothing left, no word shared, elsewhere, or at another
 * time. Own rule: no outside source.
 */
export function matchTerms(need: Side, offer: Side): Match | undefined {
  if (need.form !== offer.form || need.open <= 0 || offer.open <= 0) return undefined
  const [words, area, period] = [byWords(need, offer), byArea(need, offer), byPeriod(need, offer)]
  if (!words || !area || !period) return undefined
  const quantity = byQuantity(need, offer)
  const reasons = [words, area, period, quantity]
  return {
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    covers: quantity.code === 'other_unit' ? null : Math.min(need.open, offer.open),
    reasons,
  }
}
