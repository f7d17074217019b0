import { daysBetween, monthsAfter } from '#contract/calendar/days.ts'
/** How far a day lies between two others, 0 to 1; days outside stand at the edge. */
export function shareOfTime(day: string, from: string, until: string): number {
  const length = daysBetween(from, until)
  if (length <= 0) return 1
  return Math.min(1, Math.max(0, daysBetween(from, day) / length))
}

/** Round figures from 0 up to at least `most`, at most five of them: 0, 500, 1.000, 1.500. */
export function ticksUpTo(most: number): number[] {
  if (most <= 0) return [0, 1]
  const raw = most / 4
  const power = 10 ** Math.floor(Math.log10(raw))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((each) => each >= raw) ?? raw)
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  return Array.from({ length: Math.ceil(most / whole) + 1 }, (_, at) => at * whole)
}

/** The first days of the months within a period, for the axis. */
export function monthsWithin(from: string, until: string): string[] {
  const months: string[] = []
  const last = until.slice(0, 7)
  for (let day = `${from.slice(0, 7)}-01`; day.slice(0, 7) <= last; day = monthsAfter(day, 1))
    if (day >= from) months.push(day)
  return months
}

interface PlanPoint {
  readonly day: string
  readonly planned: number
}

/** What the plan wants to have on a day: on the line between the two points around it. */
export function plannedOn(plan: readonly PlanPoint[], day: string): number {
  const after = plan.findIndex((point) => point.day >= day)
  const next = plan[after]
  const before = plan[after - 1]
  if (!next) return plan.at(-1)?.planned ?? 0
  if (!before) return next.day === day ? next.planned : 0
  const share = shareOfTime(day, before.day, next.day)
  return before.planned + (next.planned - before.planned) * share
}

const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const

/** The plan of a year: over the ends of its quarters, else straight to its target; none without both. */
export function planOfYear(year: number, target: number | null, quarters: readonly number[] | null): PlanPoint[] {
  const ends = quarters ? ENDS.map((end, at) => ({ day: `${year}-${end}`, planned: quarters[at] ?? 0 })) : []
  if (!quarters && target !== null) ends.push({ day: `${year}-12-31`, planned: target })
  return ends.length > 0 ? [{ day: `${year}-01-01`, planned: 0 }, ...ends] : []
}
