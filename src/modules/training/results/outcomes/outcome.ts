import { daysAfter, monthsAfter } from '#contract/calendar/days.ts'
import type { Evidence, OutcomeMonths, OutcomeStatus } from '#contract/training/shapes.ts'
import type { Point } from '../settings.ts'

export type OutcomeMeans = 'call' | 'link' | 'visit' | 'employer' | 'payroll'
export type AttemptResult = 'no_answer' | 'wrong_number' | 'call_back' | 'refused'

/** What is known of a graduate at one point. Rows are never changed; a later one replaces an earlier. */
export interface Outcome {
  readonly id: string
  readonly traineeId: string
  readonly months: OutcomeMonths
  readonly status: OutcomeStatus
  readonly employerName: string
  readonly partnerId: string | null
  readonly work: string
  /** ISO day. */
  readonly workingSince: string | null
  /** Whole rupiah a month; null: not said. */
  readonly monthlyIncome: number | null
  /** Of the own business; null: not said. */
  readonly hasBusinessNumber: boolean | null
  readonly evidence: Evidence
  readonly evidenceNote: string
  readonly means: OutcomeMeans
  /** ISO day of the region's calendar. */
  readonly saidOn: string
  readonly replaces: string | null
  readonly correctionReason: string
  readonly recordedBy: string
  readonly at: Date
}

const WORKING: readonly OutcomeStatus[] = ['formal', 'informal', 'own_business']

/** In work: formal, informal or by an own business. Internship and school are neither work nor unknown. */
export const isWorking = (status: OutcomeStatus): boolean => WORKING.includes(status)

/** What somebody else employs them for, so an employer can confirm it. */
export const isEmployed = (status: OutcomeStatus): boolean =>
  status === 'formal' || status === 'informal' || status === 'internship'

const EVIDENCE: readonly Evidence[] = ['self_reported', 'employer_confirmed', 'payroll']

/** Whether the first is weaker evidence than the second. */
export const isWeaker = (one: Evidence, other: Evidence): boolean => EVIDENCE.indexOf(one) < EVIDENCE.indexOf(other)

export interface PointDays {
  /** From when on one may ask; from then on somebody counts as due. */
  readonly opensOn: string
  readonly dueOn: string
  /** The last day on which asking is in time. */
  readonly lastOn: string
}

/** The days of one point for whoever finished on a day; ISO days. */
export function daysOf(finishedOn: string, point: Pick<Point, 'months' | 'earlyDays' | 'graceDays'>): PointDays {
  const dueOn = monthsAfter(finishedOn, point.months)
  return { dueOn, opensOn: daysAfter(dueOn, -point.earlyDays), lastOn: daysAfter(dueOn, point.graceDays) }
}
