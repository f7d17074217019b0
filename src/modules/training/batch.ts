import type { BatchState, CourseAudience } from '#contract/training/shapes.ts'
import type { AgencyRef } from './course.ts'

/** Of the people of a batch. Admitted: they take or took part, whatever became of them. */
export interface BatchCounts {
  readonly registered: number
  readonly admitted: number
  readonly refused: number
  readonly withdrew: number
  readonly droppedOut: number
  readonly finished: number
  /** Of those admitted or finished. */
  readonly women: number
  readonly withDisability: number
}

/** Angkatan: one holding of a course. */
export interface Batch {
  readonly id: string
  readonly course: {
    readonly id: string
    readonly title: string
    readonly field: string
    readonly audience: CourseAudience
    readonly lessonHours: number
    readonly minAge: number | null
    readonly maxAge: number | null
  }
  readonly agency: AgencyRef
  readonly name: string
  readonly state: BatchState
  readonly stateReason: string
  /** ISO days of the region's calendar, both included. */
  readonly startsOn: string
  readonly endsOn: string
  readonly place: string
  readonly districtCode: string | null
  readonly capacity: number
  readonly marketReason: string
  /** Whole rupiah; null: not said. */
  readonly cost: number | null
  readonly fundSource: string
  readonly gatheringId: string | null
  readonly registrationUntil: string | null
  readonly linkTurn: number
  /** The day from which 3, 6 and 12 months are counted. */
  readonly finishedOn: string | null
  readonly counts: BatchCounts
  /** Pledged by employers and not taken back. */
  readonly seats: { readonly pledged: number; readonly forDisabled: number }
  readonly version: number
}

/** What may be done with a batch; each names the state it leads to. */
export type BatchStep = 'open' | 'start' | 'finish' | 'cancel' | 'withdraw'

const STEPS: Readonly<Record<BatchStep, { readonly from: readonly BatchState[]; readonly to: BatchState }>> = {
  open: { from: ['draft'], to: 'open' },
  /** Back to a draft, while nobody has registered. */
  withdraw: { from: ['open'], to: 'draft' },
  start: { from: ['open'], to: 'running' },
  finish: { from: ['running'], to: 'finished' },
  cancel: { from: ['draft', 'open', 'running'], to: 'cancelled' },
}

/** The state a step leads to; undefined where the state does not allow it. */
export const stateAfter = (state: BatchState, step: BatchStep): BatchState | undefined =>
  STEPS[step].from.includes(state) ? STEPS[step].to : undefined

/** The steps a batch in this state allows. */
export const batchSteps = (state: BatchState): BatchStep[] =>
  (Object.keys(STEPS) as BatchStep[]).filter((step) => stateAfter(state, step))

/** Over: neither its particulars nor its people change. */
export const isOver = ({ state }: Pick<Batch, 'state'>): boolean => state === 'finished' || state === 'cancelled'

/** The market takes its graduates: employers pledged seats, or it is said why. Without it no batch opens. */
export const hasMarket = ({ seats, marketReason }: Pick<Batch, 'seats' | 'marketReason'>): boolean =>
  seats.pledged > 0 || marketReason.trim() !== ''

/** How many more may be admitted. */
export const freePlaces = ({ capacity, counts }: Pick<Batch, 'capacity' | 'counts'>): number =>
  Math.max(0, capacity - counts.admitted - counts.finished)

/** The last day one may register by the link: what is set, else the day it begins. */
export const takesRegistrations = (
  {
    state,
    linkTurn,
    registrationUntil,
    startsOn,
  }: Pick<Batch, 'state' | 'linkTurn' | 'registrationUntil' | 'startsOn'>,
  today: string,
): boolean => state === 'open' && linkTurn > 0 && today <= (registrationUntil ?? startsOn)
