import type { PeriodReading } from '../reading/reading.ts'

export type PeriodMeeting = { near: boolean; sameYear: boolean; score: number }

/** Near: the quarters touched are the same or follow each other. An unknown date speaks neither for nor against. */
export function comparePeriods(a: PeriodReading, b: PeriodReading): PeriodMeeting {
  if (!a || !b) return { near: true, sameYear: true, score: 0.8 }
  const gap = Math.max(a.firstQuarter - b.lastQuarter, b.firstQuarter - a.lastQuarter, 0)
  return {
    near: gap <= 1,
    sameYear: a.year === b.year,
    score: gap === 0 ? 1 : gap === 1 ? 0.95 : Math.max(0, 1 - gap * 0.25),
  }
}

/** True when `later` ends before `earlier` starts, though `earlier` should come first. */
export const startsTooLate = (mustBeFirst: PeriodReading, other: PeriodReading): boolean =>
  mustBeFirst !== null && other !== null && mustBeFirst.startsOn > other.endsOn
