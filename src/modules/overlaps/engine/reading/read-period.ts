import type { PlannedActivity } from '../types.ts'
import type { PeriodReading } from './reading.ts'

const ISO_DAY = /^(\d{4})-(\d{2})-\d{2}/

/** Quarters touched by the activity; a missing end (or start) is taken as the same day as the other. */
export function readPeriod(activity: PlannedActivity): PeriodReading {
  const days = [activity.startsOn, activity.endsOn]
    .filter((day): day is string => day !== null && ISO_DAY.test(day))
    .sort()
  const startsOn = days.at(0)
  const endsOn = days.at(-1)
  if (startsOn === undefined || endsOn === undefined) return null
  return {
    startsOn,
    endsOn,
    year: Number(startsOn.slice(0, 4)),
    firstQuarter: quarterOf(startsOn),
    lastQuarter: quarterOf(endsOn),
  }
}

function quarterOf(day: string): number {
  const [, year = '0', month = '1'] = ISO_DAY.exec(day) ?? []
  return Number(year) * 4 + Math.ceil(Number(month) / 3)
}
