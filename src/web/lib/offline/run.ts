import { uuid } from '../idempotency.ts'

/** This run of the page: differences of clocks are sure within one run only. */
export const RUN = uuid()

/** A difference of clocks, how far the server is ahead, and the run of the page it was measured in. */
export interface KnownOffset {
  offsetMs: number
  run: string
}
