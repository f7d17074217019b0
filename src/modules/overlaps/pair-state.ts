import type { PairState } from '#contract/overlaps/shapes.ts'

/** What was last decided on a pair, and the contents it was decided on. */
export interface LastDecision {
  readonly hashA: string
  readonly hashB: string
  readonly endReason: 'plan_changed' | 'revised' | 'withdrawn' | null
}

/** A pair as the last computation found it; undefined: it does not meet (any more). */
export type Meeting = { readonly hashA: string; readonly hashB: string } | undefined

interface Settled {
  readonly state: PairState
  /** The decision that stands was taken on other contents, and ends. */
  readonly endsDecision: boolean
}

/**
 * The state of a pair after a computation. Null: nothing was ever decided and it does not meet, so it leaves. A decision stands as long as both
 * plans are what they were; a pair that something was decided on is never forgotten.
 */
export function settle(meeting: Meeting, last: LastDecision | undefined): Settled | null {
  if (!last) return meeting ? { state: 'open', endsDecision: false } : null
  if (!meeting) return { state: 'gone', endsDecision: false }
  if (last.endReason === 'plan_changed') return { state: 'reopened', endsDecision: false }
  if (last.endReason !== null) return { state: 'open', endsDecision: false }
  const isSame = last.hashA === meeting.hashA && last.hashB === meeting.hashB
  return isSame ? { state: 'decided', endsDecision: false } : { state: 'reopened', endsDecision: true }
}
