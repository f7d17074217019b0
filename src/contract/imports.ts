import { z } from 'zod'

/** The largest file an import takes, in bytes; a page says so before it is sent. */
export const MAX_FILE_BYTES = 64_000_000

/**
 * Where a file on its way in stands. While a job waits or works the state names what it does (`checking`, `committing`, `undoing`). `failed`: a
 * commit that was cancelled or broke off, and was taken back. Only `committed` has left something behind.
 */
export const ImportState = z.enum([
  'uploaded',
  'checking',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
  'discarded',
])
export type ImportState = z.infer<typeof ImportState>

export const Severity = z.enum(['error', 'warning'])

/** One thing wrong with one cell or row, in words: what, and what to do now. An `error` keeps the row out. */
export const ImportProblem = z.object({
  code: z.string(),
  severity: Severity,
  /** The header as the file has it, and its letter; null when the row as a whole is meant. */
  column: z.string().nullable(),
  letters: z.string().nullable(),
  what: z.string(),
  now: z.string(),
})
export type ImportProblem = z.infer<typeof ImportProblem>

/** How many rows have a kind of problem, and what it is called when no row is meant. */
export const ProblemKind = z.object({ code: z.string(), severity: Severity, what: z.string(), rows: z.number().int() })
export type ProblemKind = z.infer<typeof ProblemKind>

/** What can be done next with a file on its way in. */
export const ImportSteps = z.object({
  map: z.boolean(),
  check: z.boolean(),
  commit: z.boolean(),
  undo: z.boolean(),
  discard: z.boolean(),
})
export type ImportSteps = z.infer<typeof ImportSteps>
