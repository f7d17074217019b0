import type { Point } from '../settings.ts'
import { type AttemptResult, daysOf, isWorking, type Outcome } from './outcome.ts'

/** Why nothing is known of somebody who is due. */
export const SILENCES = ['unreachable', 'refused', 'trying', 'disputed', 'not_asked'] as const
export type Silence = (typeof SILENCES)[number]

/**
 * Where a graduate stands at one point. `early`: not yet to be asked. `answered`: it is known what they do. `silent`: due, and nothing is known, for a reason that
 * is never taken for joblessness. `gone`: died or moved before they answered; out of the base, and shown as such.
 */
export type Standing =
  | { readonly kind: 'early' }
  | { readonly kind: 'answered'; readonly outcome: Outcome }
  | { readonly kind: 'silent'; readonly why: Silence }
  | { readonly kind: 'gone'; readonly life: 'died' | 'moved' }

export interface Known {
  readonly finishedOn: string
  readonly life: 'living' | 'died' | 'moved'
  /** What counts at this point, the last of its chain of corrections. */
  readonly outcome: Outcome | undefined
  /** What came of the latest try to reach them at this point. */
  readonly lastAttempt: AttemptResult | undefined
  /** An employer answered that what `outcome` says is not so, and nobody has decided on it yet. */
  readonly isDenied: boolean
}

/** Where they stand at a point on a day of the region's calendar. */
export function standingAt(known: Known, point: Point, today: string): Standing {
  const { outcome } = known
  if (outcome && outcome.status !== 'unreachable')
    return known.isDenied && isWorkOf(outcome) ? { kind: 'silent', why: 'disputed' } : { kind: 'answered', outcome }
  if (today < daysOf(known.finishedOn, point).opensOn) return { kind: 'early' }
  if (known.life !== 'living') return { kind: 'gone', life: known.life }
  if (outcome) return { kind: 'silent', why: 'unreachable' }
  if (known.lastAttempt === undefined) return { kind: 'silent', why: 'not_asked' }
  return { kind: 'silent', why: known.lastAttempt === 'refused' ? 'refused' : 'trying' }
}

const isWorkOf = ({ status }: Outcome) => isWorking(status) || status === 'internship'

/** What counts of one graduate at one point: the row that no other replaces. */
export const currentOf = (outcomes: readonly Outcome[]): Outcome | undefined => {
  const replaced = new Set(outcomes.map(({ replaces }) => replaces))
  return outcomes.find(({ id }) => !replaced.has(id))
}

/**
 * Whether they kept a job: in work at 6 and at 12 months. Known not to as soon as either answer says so; unknown while an answer is missing; `gone` when they
 * died or moved before the one at 12.
 */
export function keptJob(six: Standing, twelve: Standing): 'yes' | 'no' | 'unknown' | 'gone' | 'early' {
  if (twelve.kind === 'early' || twelve.kind === 'gone') return twelve.kind
  const works = (one: Standing) => (one.kind === 'answered' ? isWorking(one.outcome.status) : undefined)
  const both = [works(six), works(twelve)]
  if (both.includes(false)) return 'no'
  return both.includes(undefined) ? 'unknown' : 'yes'
}
