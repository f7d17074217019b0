import { daysBetween, monthsAfter } from '#contract/calendar/days.ts'
import type { AgreementKind, AgreementState } from '#contract/partners/shapes.ts'

/** Kesepakatan Bersama, Perjanjian Kerja Sama, as it is kept. */
export interface Agreement {
  readonly id: string
  readonly partnerId: string
  readonly kind: AgreementKind
  readonly subject: string
  readonly scope: string
  readonly ourNumber: string
  readonly theirNumber: string
  readonly signedOn: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly terminatedOn: string | null
  readonly terminatedReason: string
  readonly renews: string | null
  readonly renewedBy: string | null
  readonly agencyId: string | null
  readonly version: number
}

type Facts = Pick<Agreement, 'startsOn' | 'endsOn' | 'terminatedOn' | 'renewedBy'>

/** How an agreement stands on a day; `ending` begins `longest` months before its end, unless another follows on it already. */
export function stateOf(
  { startsOn, endsOn, terminatedOn, renewedBy }: Facts,
  today: string,
  longest: number,
): AgreementState {
  if (terminatedOn !== null && terminatedOn <= today) return 'terminated'
  if (endsOn !== null && endsOn < today) return renewedBy ? 'renewed' : 'ended'
  if (today < startsOn) return 'coming'
  if (renewedBy || endsOn === null) return 'current'
  return endsOn <= monthsAfter(today, longest) ? 'ending' : 'current'
}

export const isOver = (state: AgreementState): boolean =>
  state === 'ended' || state === 'terminated' || state === 'renewed'

/** The reminder whose day has come last; undefined before the first and after the end. Days slept over are made good by the latest alone. */
export function dueReminder(endsOn: string, today: string, months: readonly number[]): number | undefined {
  if (today > endsOn) return undefined
  return months.filter((before) => endsOn <= monthsAfter(today, before)).sort((a, b) => a - b)[0]
}

export const daysLeft = ({ endsOn }: Pick<Agreement, 'endsOn'>, today: string): number | null =>
  endsOn === null || endsOn < today ? null : daysBetween(today, endsOn)
