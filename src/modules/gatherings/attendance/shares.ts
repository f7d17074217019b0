import type { AttendanceStatus, StatusCounts } from '#contract/gatherings/attendance/shapes.ts'
import { counts } from './attendance.ts'
import type { Attendance } from './read-attendance.ts'

export const noCounts = (): Record<AttendanceStatus, number> => ({
  present: 0,
  late: 0,
  excused: 0,
  represented: 0,
  absent: 0,
})

/** Over how much of a gathering somebody was there. */
export interface Share {
  readonly counts: StatusCounts
  /** Sessions that count for the certificate, of those that have begun. */
  readonly attended: number
  readonly sessions: number
  /** 0–100, one decimal. */
  readonly sharePercent: number
  /** JP of the sessions that count. */
  readonly lessonHours: number
  readonly conflicts: number
  /** passed: reached the share of the rules; attended: was there at all. */
  readonly standing: 'passed' | 'attended' | 'none'
}

/**
 * The share of one person at an instant: sessions that have not begun count neither way. An excused session stays in the count of those held and is not
 * attended; a represented one is attended only where the rules say so.
 */
export function shareOf(attendance: Attendance, participantId: string, now: Date): Share {
  const { rules } = attendance
  const begun = attendance.sessions.filter(({ startsAt }) => startsAt <= now)
  const tally = noCounts()
  let [attended, lessonHours, conflicts] = [0, 0, 0]
  for (const session of begun) {
    const outcome = attendance.of(participantId, session.id)
    tally[outcome.status]++
    if (outcome.conflicts.length > 0) conflicts++
    if (!counts(outcome.status, rules)) continue
    attended++
    lessonHours += session.lessonHours
  }
  // Compared as a fraction: 9 of 10 is 90 %, whatever is rounded for the eye.
  const passes = begun.length > 0 && attended * 100 >= rules.passPercent * begun.length && attended > 0
  return {
    counts: tally,
    attended,
    sessions: begun.length,
    sharePercent: begun.length === 0 ? 0 : Math.round((attended * 1000) / begun.length) / 10,
    lessonHours,
    conflicts,
    standing: passes ? 'passed' : attended > 0 ? 'attended' : 'none',
  }
}
