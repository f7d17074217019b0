import { z } from 'zod'
import { base } from '../errors.ts'
import { Id, Paging, pageOf } from '../shapes.ts'

export const RunKind = z.enum(['full', 'incremental'])
export type RunKind = z.infer<typeof RunKind>

export const RunReason = z.enum(['list_committed', 'list_undone', 'asked'])
export type RunReason = z.infer<typeof RunReason>

/** stopped: cancelled or failed; why stands in its job. */
export const RunState = z.enum(['running', 'done', 'stopped'])
export type RunState = z.infer<typeof RunState>

const Count = z.number().int()

export const MatchingRun = z.object({
  id: Id,
  kind: RunKind,
  reason: RunReason,
  state: RunState,
  lists: Count,
  records: Count,
  persons: Count,
  /** Records that belong to another person than before. */
  changed: Count,
  asked: Count,
  startedAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type MatchingRun = z.infer<typeof MatchingRun>

/** One level of a comparison: how often it is met among rows of one person and among strangers. */
export const ModelLevel = z.object({
  level: z.string(),
  m: z.number(),
  u: z.number(),
  /** The same among two people of one household. */
  h: z.number(),
  /** log2(m / u). */
  weight: z.number(),
})

export const MatchingModel = z.object({
  comparisons: z.array(z.object({ comparison: z.string(), levels: z.array(ModelLevel) })),
  /** Probability that two rows drawn at random are one person, or two people of one household. */
  prior: z.object({ same: z.number(), kin: z.number() }),
  thresholds: z.object({ link: z.number(), ask: z.number(), askedShare: z.number() }),
})
export type MatchingModel = z.infer<typeof MatchingModel>

/** What the last full run says of itself. */
export const MatchingFigures = z.object({
  pairs: z.number(),
  links: z.number(),
  lostInBlocking: z.number(),
  expectedPrecision: z.number(),
  askedShare: z.number(),
  seconds: z.number(),
  rules: z.array(
    z.object({
      rule: z.string(),
      pairs: z.number(),
      newPairs: z.number(),
      skippedBlocks: z.number(),
      skippedRows: z.number(),
    }),
  ),
})
export type MatchingFigures = z.infer<typeof MatchingFigures>

/** To an agency `last`, `figures` and `model` are null: they tell of all agencies' lists. */
export const MatchingState = z.object({
  /** The last run that ended well; null: none yet. */
  last: MatchingRun.nullable(),
  figures: MatchingFigures.nullable(),
  model: MatchingModel.nullable(),
  /** A run waits or works; to an agency: a list of its own is not through yet, as of the last whole minute. */
  isRunning: z.boolean(),
  /** The one that I asked for, whose progress I may watch. */
  runningJobId: Id.nullable(),
  can: z.object({ run: z.boolean(), readFigures: z.boolean() }),
})
export type MatchingState = z.infer<typeof MatchingState>

export const runs = {
  state: base
    .route({ method: 'GET', path: '/matching/state', summary: 'The last run, its figures and what it learnt' })
    .output(MatchingState),
  runs: base
    .route({ method: 'GET', path: '/matching/runs', summary: 'Runs, the latest first' })
    .input(Paging)
    .output(pageOf(MatchingRun)),
  run: base
    .route({ method: 'POST', path: '/matching/runs', summary: 'Recognise everybody again' })
    .input(z.object({ full: z.boolean().default(true) }))
    .output(z.object({ jobId: Id })),
}
