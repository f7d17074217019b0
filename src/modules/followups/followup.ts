import type { FollowupEventKind, FollowupState } from '#contract/followups.ts'
import { daysAfter } from '#platform/clock.ts'

/** What somebody owes by a day. */
export interface Followup {
  readonly id: string
  readonly what: string
  readonly owner: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly person: { readonly id: string; readonly name: string } | null
  /** Agencies that read it and may comment, beside its owner. */
  readonly concernedAgencies: readonly string[]
  /** ISO day, included. */
  readonly dueOn: string
  readonly state: FollowupState
  readonly source: FollowupSource
  readonly evidence: string
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly version: number
}

/** What it came from; the room above knows what the id means. */
export interface FollowupSource {
  readonly kind: 'overlap_pair'
  readonly id: string
  readonly title: string
}

export interface FollowupEvent {
  readonly id: string
  readonly kind: FollowupEventKind
  readonly text: string
  readonly by: string
  readonly at: Date
}

/** Open on the day after its due day or later. */
export const isOverdue = (followup: Pick<Followup, 'state' | 'dueOn'>, today: string): boolean =>
  followup.state === 'open' && followup.dueOn < today

const DUE_WITHIN = { week: 7, month: 31 } as const

/** The last due day that a filter takes in; with `overdue`, yesterday. */
export const lastDueDay = (due: 'overdue' | keyof typeof DUE_WITHIN, today: string): string =>
  daysAfter(today, due === 'overdue' ? -1 : DUE_WITHIN[due])
