import type { Rules } from '../seed-tables.ts'

/** One meeting of a unit, and who of those called came, by names folded. */
export interface HeldMeeting {
  readonly gatheringId: string
  readonly day: string
  readonly title: string
  readonly called: ReadonlySet<string>
  readonly came: ReadonlySet<string>
}

/** Percent, in whole numbers; null of nothing. */
export const shareOf = (came: number, called: number): number | null =>
  called === 0 ? null : Math.round((100 * came) / called)

/** How the latest meetings compare with those before; `steps` from the earliest to the latest, each the share between 0 and 1. */
function compareRecent(
  steps: readonly number[],
  { recentMeetings, earlierMeetings, fallenBelow }: Rules,
): { recentShare: number | null; earlierShare: number | null; isBelow: boolean } {
  const recent = steps.slice(-recentMeetings)
  const earlier = steps.slice(0, -recentMeetings).slice(-earlierMeetings)
  const mean = (values: readonly number[]) => shareOf(sum(values), values.length)
  const [recentShare, earlierShare] = [mean(recent), mean(earlier)]
  // Too few on either side say nothing: with one meeting before, a single absence would be a fall.
  const isEnough = recent.length === recentMeetings && earlier.length >= recentMeetings
  const isBelow =
    isEnough && sum(earlier) > 0 && sum(recent) / recent.length < (fallenBelow / 100) * (sum(earlier) / earlier.length)
  return { recentShare, earlierShare, isBelow }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

interface Steadiness {
  readonly missedInARow: number
  readonly recentShare: number | null
  readonly earlierShare: number | null
  readonly isFallingAway: boolean
}

/**
 * How steadily one member takes part, from meetings in any order of which those count to which she was called. Falling away: so many missed in a
 * row, having come before; or the share of the latest fell below a part of the share before. The numbers are `seed/dwp/rules.csv`.
 */
export function steadinessOf(name: string, meetings: readonly HeldMeeting[], rules: Rules): Steadiness {
  const steps = meetings
    .filter(({ called }) => called.has(name))
    .toSorted(inOrder)
    .map(({ came }) => (came.has(name) ? 1 : 0))
  const lastCame = steps.lastIndexOf(1)
  const missedInARow = steps.length - 1 - lastCame
  const { recentShare, earlierShare, isBelow } = compareRecent(steps, rules)
  const stopped = lastCame >= 0 && missedInARow >= rules.missedInARow
  return { missedInARow, recentShare, earlierShare, isFallingAway: stopped || isBelow }
}

const inOrder = (a: HeldMeeting, b: HeldMeeting) =>
  a.day === b.day ? (a.gatheringId < b.gatheringId ? -1 : 1) : a.day < b.day ? -1 : 1

/** The same of a whole unit, by the share that came to each meeting. */
export function unitSteadiness(meetings: readonly HeldMeeting[], rules: Rules) {
  const counted = meetings.filter(({ called }) => called.size > 0).toSorted(inOrder)
  const { recentShare, earlierShare, isBelow } = compareRecent(
    counted.map(({ came, called }) => came.size / called.size),
    rules,
  )
  return { recentShare, earlierShare, isFallingAway: isBelow }
}

/** The quarters from the first to the last meeting's, each with how many were held and the share that came. */
export function byQuarter(meetings: readonly HeldMeeting[]) {
  const groups = Map.groupBy(meetings.toSorted(inOrder), ({ day }) => `${day.slice(0, 4)}-${quarterOf(day)}`)
  return [...groups].map(([key, held]) => ({
    year: Number(key.slice(0, 4)),
    quarter: Number(key.slice(5)),
    meetings: held.length,
    share: shareOf(sum(held.map(({ came }) => came.size)), sum(held.map(({ called }) => called.size))),
  }))
}

const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3)
