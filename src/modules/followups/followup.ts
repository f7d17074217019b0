import { daysAfter } from '#contract/calendar/days.ts'
import type {
  Audience,
  EventData,
  FollowupEventKind,
  FollowupKind,
  FollowupState,
  SourceKind,
  Subject,
} from '#contract/followups/shapes.ts'

export interface AgencyName {
  readonly id: string
  readonly shortName: string
  readonly name: string
}

/** What somebody owes by a day. */
export interface Followup {
  readonly id: string
  readonly kind: FollowupKind
  readonly what: string
  readonly owner: AgencyName
  /** The post of that agency that owes it; who holds it is asked for the day (`describePosts`). */
  readonly positionId: string | null
  /** Who held the post on the day it was promised. */
  readonly holderThen: string
  readonly person: { readonly id: string; readonly name: string } | null
  readonly audience: Audience
  /** Agencies that read it and may comment, beside its owner. */
  readonly concernedAgencies: readonly string[]
  readonly subjects: readonly Subject[]
  /** ISO day, included. */
  readonly dueOn: string
  readonly firstDueOn: string | null
  readonly state: FollowupState
  /** Reads it, too, while it is waited for. */
  readonly waiting: { readonly agency: AgencyName; readonly since: string; readonly reason: string } | null
  readonly source: FollowupSource
  readonly evidence: string
  readonly evidenceLink: string
  /** Reminders of this round count from this day. */
  readonly round: number
  readonly clockFrom: string
  readonly createdAt: Date
  readonly closedAt: Date | null
  readonly version: number
}

/** What it came from; the room above knows what the id means. */
export interface FollowupSource {
  readonly kind: SourceKind
  readonly id: string
  readonly title: string
}

export interface FollowupEvent {
  readonly id: string
  readonly kind: FollowupEventKind
  readonly text: string
  readonly data: EventData
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
