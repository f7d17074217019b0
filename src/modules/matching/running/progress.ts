import type { RunPhase } from '../engine/index.ts'

/** Where each phase of the engine begins, as a share of its whole work, by what a run of a million records takes. */
const PHASES: Readonly<Record<RunPhase, readonly [from: number, until: number]>> = {
  reading: [0, 0.1],
  blocking: [0.1, 0.35],
  comparing: [0.35, 0.7],
  estimating: [0.7, 0.85],
  clustering: [0.85, 1],
}

interface Told {
  readonly phase: RunPhase
  readonly done: number
  readonly total: number
}

/** How much of the engine's work is done, 0 to 1. */
export function shareOf({ phase, done, total }: Told): number {
  const [from, until] = PHASES[phase]
  return from + (until - from) * (total > 0 ? Math.min(1, done / total) : 0)
}

/**
 * A run counted in records: each is read, compared and placed, so three times the records make the whole. `share` is that of the part, 0 to 1.
 */
export const progressOf = (records: number, part: 0 | 1 | 2, share: number) => ({
  done: Math.round(records * (part + share)),
  total: records * 3,
})
