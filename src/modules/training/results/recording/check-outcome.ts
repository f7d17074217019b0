import type { ErrorCode } from '#contract/errors.ts'
import type { OutcomeWork } from '#contract/training/results/graduates.ts'
import { daysOf, isEmployed, isWeaker, isWorking, type Outcome } from '../outcomes/outcome.ts'
import { type Point, RESULT_RULES } from '../settings.ts'

/** What is about to be recorded. */
export type Proposed = OutcomeWork &
  Pick<Outcome, 'months' | 'saidOn' | 'means' | 'evidence' | 'evidenceNote' | 'correctionReason'>

/** What is known of the graduate when it is. */
export interface Circumstances {
  readonly name: string
  readonly finishedOn: string
  readonly life: 'living' | 'died' | 'moved'
  readonly lifeSince: string | null
  readonly point: Point
  readonly today: string
  /** How often somebody tried in vain at this point. */
  readonly tries: number
  /** What counts until now. */
  readonly current: Outcome | undefined
}

export interface Refusal {
  readonly code: ErrorCode
  readonly data?: Readonly<Record<string, unknown>>
}

/** The same without what does not belong to the status: no employer of an own business, no income of somebody at school. */
export function fitting(work: OutcomeWork): OutcomeWork {
  const { status } = work
  const employed = isEmployed(status)
  const occupied = employed || isWorking(status)
  return {
    status,
    employerName: employed ? work.employerName : '',
    partnerId: employed ? work.partnerId : null,
    work: occupied || status === 'school' ? work.work : '',
    workingSince: occupied ? work.workingSince : null,
    monthlyIncome: occupied ? work.monthlyIncome : null,
    hasBusinessNumber: status === 'own_business' ? work.hasBusinessNumber : null,
  }
}

const rupiah = (value: number) => new Intl.NumberFormat('id-ID').format(value)

/** Why an outcome cannot be recorded as it is; undefined: it can. Pure: the whole of what is checked before a row is written. */
export function refusalOf(proposed: Proposed, known: Circumstances): Refusal | undefined {
  const { saidOn, months, monthlyIncome: income, workingSince } = proposed
  const { opensOn } = daysOf(known.finishedOn, known.point)
  if (saidOn > known.today) return { code: 'day_in_future' }
  if (saidOn < opensOn) return { code: 'outcome_too_early', data: { months, opensOn } }
  if (known.life === 'died' && known.lifeSince !== null && saidOn > known.lifeSince)
    return { code: 'outcome_after_death', data: { name: known.name, since: known.lifeSince, saidOn } }
  const { income_least: least, income_most: most } = RESULT_RULES
  if (income !== null && income !== 0 && (income < least || income > most))
    return {
      code: 'outcome_income_unlikely',
      data: { income: rupiah(income), least: rupiah(least), most: rupiah(most) },
    }
  if (workingSince !== null && workingSince > saidOn)
    return { code: 'outcome_since_late', data: { since: workingSince, saidOn } }
  if (proposed.means === 'payroll' && (!isWorking(proposed.status) || proposed.evidenceNote.length < 5))
    return { code: 'outcome_payroll_note' }
  if (proposed.status === 'unreachable' && known.tries < known.point.attempts)
    return { code: 'outcome_attempts_missing', data: { made: known.tries, needed: known.point.attempts } }
  return needsReason(proposed, known.current) && proposed.correctionReason.length < 3
    ? { code: 'outcome_reason_missing' }
    : undefined
}

/** What replaces an answer says why, unless it only says the same with stronger evidence, or somebody out of reach was reached after all. */
function needsReason({ status, evidence }: Proposed, current: Outcome | undefined): boolean {
  if (!current || current.status === 'unreachable') return false
  return !(status === current.status && isWeaker(current.evidence, evidence))
}
