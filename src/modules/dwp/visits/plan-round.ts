import { daysAfter, daysBetween } from '#contract/calendar/days.ts'

/** A unit that may be visited, with the day it was visited last; null: never. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly areaCode: string | null
  readonly lastVisitOn: string | null
  /** Already on its way in another round. */
  readonly isPlanned: boolean
}

export interface Window {
  readonly startsOn: string
  readonly endsOn: string
  /** 1 = Monday. */
  readonly weekdays: readonly number[]
  readonly perDay: number
  /** Area codes; empty: everywhere. A unit without a place of its own sits with its agency at the seat of the region and is in every choice. */
  readonly districts: readonly string[]
}

interface RoundPlan {
  readonly visits: readonly { readonly id: string; readonly day: string }[]
  readonly left: readonly { readonly id: string; readonly why: 'no_room' | 'outside' | 'planned' }[]
}

/** Two years: a round that takes longer is no round, and its days would fill the memory. */
export const LONGEST_ROUND_DAYS = 731

/** Days of a window, both ends included. */
export const lengthOf = ({ startsOn, endsOn }: Pick<Window, 'startsOn' | 'endsOn'>): number =>
  daysBetween(startsOn, endsOn) + 1

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7

/** The days of a window on which visits may be, in order. */
export function daysOf({ startsOn, endsOn, weekdays }: Pick<Window, 'startsOn' | 'endsOn' | 'weekdays'>): string[] {
  const count = Math.max(0, lengthOf({ startsOn, endsOn }))
  return Array.from({ length: count }, (_, at) => daysAfter(startsOn, at)).filter((day) =>
    weekdays.includes(weekdayOf(day)),
  )
}

const isIn = (areaCode: string | null, districts: readonly string[]) =>
  districts.length === 0 ||
  areaCode === null ||
  districts.some((code) => areaCode === code || areaCode.startsWith(`${code}.`) || code.startsWith(`${areaCode}.`))

/** Never visited first, then the longest ago; equal ones by name, then id, so that the same question has the same answer. */
export function byLastVisit(
  a: Pick<Candidate, 'id' | 'name' | 'lastVisitOn'>,
  b: Pick<Candidate, 'id' | 'name' | 'lastVisitOn'>,
): number {
  const [left, right] = [a.lastVisitOn ?? '', b.lastVisitOn ?? '']
  if (left !== right) return left < right ? -1 : 1
  return a.name.localeCompare(b.name, 'id') || (a.id < b.id ? -1 : 1)
}

/**
 * Whom to visit when: units by the longest time without a visit, filled into the allowed days up to the day's limit, the earliest day first; units
 * of one district that follow each other in that order share a day by themselves. Each unit at most once; who finds no room is said, with why.
 * Source of the rule: PRODUCT.md story 1, "the least recently visited first".
 */
export function planRound(candidates: readonly Candidate[], window: Window): RoundPlan {
  const left: { id: string; why: 'no_room' | 'outside' | 'planned' }[] = []
  const waiting: Candidate[] = []
  for (const candidate of candidates.toSorted(byLastVisit)) {
    if (!isIn(candidate.areaCode, window.districts)) left.push({ id: candidate.id, why: 'outside' })
    else if (candidate.isPlanned) left.push({ id: candidate.id, why: 'planned' })
    else waiting.push(candidate)
  }
  const slots = daysOf(window).flatMap((day) => Array<string>(window.perDay).fill(day))
  const visits = waiting.slice(0, slots.length).map(({ id }, at) => ({ id, day: slots[at] ?? '' }))
  return { visits, left: [...waiting.slice(slots.length).map(({ id }) => ({ id, why: 'no_room' as const })), ...left] }
}
