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

/** What staff say of a person's life, as it was. */
export interface LifeState {
  readonly personId: string
  readonly diedOn: string | null
  readonly diedSource: string
  readonly movedOn: string | null
  readonly movedTo: string
}

/** One side of a change: links and lives as they were before, or as the change left them. */
export interface Side {
  readonly links: readonly LinkState[]
  readonly lives: readonly LifeState[]
  /** Before: verdicts that stood and were taken back; after: verdicts that it made. */
  readonly verdicts: readonly string[]
}

/** What staff did to persons, with what it takes to undo it. */
export interface Change {
  readonly id: string
  readonly kind: ChangeKind
  readonly personIds: readonly string[]
  readonly reason: string
  readonly before: Side
  readonly after: Side
  /** For whom it was done; null: for the region. */
  readonly agencyId: string | null
  readonly isUndone: boolean
}
