import type { MatchFileOptions } from '../table/match-file.ts'
import type { IncrementalOptions, MatcherOptions, MatchRecord, RunOptions, RunPhase } from '../types.ts'

/** What the worker is asked; functions cannot cross threads, so progress comes as messages. */
export type Request =
  | { readonly kind: 'matchFile'; readonly options: MatchFileOptions }
  | { readonly kind: 'open'; readonly options: MatcherOptions }
  | { readonly kind: 'add'; readonly records: readonly MatchRecord[] }
  | { readonly kind: 'removeSources'; readonly sources: readonly string[] }
  | { readonly kind: 'count' }
  | { readonly kind: 'run'; readonly options: Omit<RunOptions, 'onProgress'> }
  | { readonly kind: 'runIncremental'; readonly options: Omit<IncrementalOptions, 'onProgress'> }
  | { readonly kind: 'explain'; readonly a: string; readonly b: string }

export interface Asked {
  readonly number: number
  readonly request: Request
}

export type Reply =
  | { readonly number: number; readonly answer: unknown }
  | {
      readonly number: number
      readonly error: { readonly message: string; readonly code: string; readonly names: readonly string[] }
    }
  | {
      readonly number: number
      readonly progress: { readonly phase: RunPhase; readonly done: number; readonly total: number }
    }
