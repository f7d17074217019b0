import type { PersonEvent } from '#contract/people/shapes.ts'

export type ChangeKind = Exclude<PersonEvent['kind'], 'reveal'>

/** A link as it was. */
export interface LinkState {
  readonly recordId: string
  readonly personId: string
  readonly origin: 'alone' | 'machine' | 'staff'
  readonly score: number | null
  readonly evidence: unknown
  readonly runId: string | null
}

/** One side of a change: links as they were before, or as the change left them. */
export interface Side {
  readonly links: readonly LinkState[]
  /** Before: verdicts that stood and were taken back; after: verdicts that it made. */
  readonly verdicts: readonly string[]
}

/** What staff did to persons, with what it takes to undo it. */
export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  /** The records it was about. */
  readonly recordIds: readonly string[]
  readonly reason: string
  readonly before: Side
  readonly after: Side
  /** For whom it was done; null: for the region. */
  readonly agencyId: string | null
  readonly isUndone: boolean
}
