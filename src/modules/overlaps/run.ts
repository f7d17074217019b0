import type { EngineInputs } from './host/messages.ts'

/** One computation of all plans of a year. */
export interface Run {
  readonly id: string
  readonly year: number
  /** Another one after every change of what it was computed from. */
  readonly revision: string
  /** Lexicon terms and lessons as they were. */
  readonly inputs: Pick<EngineInputs, 'lessons' | 'terms'>
  readonly inputsHash: string
  readonly compared: number
  readonly allPairs: number
  readonly computedAt: Date
}

/** The name of a run's index in the engine's thread. */
export const indexKey = (region: string, run: Pick<Run, 'id'>): string => `${region} ${run.id}`
