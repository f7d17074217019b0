import type { RunKind, RunReason, RunState } from '#contract/matching/runs.ts'
import type { MatchModel, RunFigures } from './engine/index.ts'

/** One recognition of persons in records. */
export interface Run {
  readonly id: string
  readonly kind: RunKind
  readonly reason: RunReason
  readonly state: RunState
  /** Every batch whose records took part, with how many it has. */
  readonly batches: Readonly<Record<string, number>>
  readonly records: number
  readonly persons: number
  /** Records that belong to another person than before. */
  readonly changed: number
  readonly asked: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

/** What a finished run learnt. */
export interface Learnt {
  readonly model: MatchModel
  readonly figures: RunFigures
}
