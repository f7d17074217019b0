import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id } from '../../shapes.ts'
import { AgencyName } from '../shapes.ts'

/** What became of some promises. late: open and past its day; open: the rest of what is open. */
export const Tally = z.object({
  all: z.number().int(),
  done: z.number().int(),
  late: z.number().int(),
  open: z.number().int(),
  dropped: z.number().int(),
})
export type Tally = z.infer<typeof Tally>

export const ReviewFigures = z.object({
  tally: Tally,
  byAgency: z.array(z.object({ agency: AgencyName, tally: Tally })),
  programmes: z.number().int(),
  overlapsTied: z.number().int(),
  overlapsDecided: z.number().int(),
})
export type ReviewFigures = z.infer<typeof ReviewFigures>

export const Review = z.object({
  /** Days after the last day of the gathering. */
  days: z.number().int(),
  dueOn: Day,
  isDue: z.boolean(),
  /** Null: not looked back yet. */
  noted: z.object({ id: Id, by: z.string(), at: z.string(), remarks: z.string(), figures: ReviewFigures }).nullable(),
})
export type Review = z.infer<typeof Review>

export const After = z.object({
  tally: Tally,
  byAgency: z.array(z.object({ agency: AgencyName, tally: Tally })),
  bySession: z.array(z.object({ session: z.object({ id: Id, title: z.string() }).nullable(), tally: Tally })),
  /** Programmes, priorities and activities that the promises are tied to. */
  subjects: z.array(
    z.object({ kind: z.enum(['programme', 'priority', 'activity']), id: z.string(), title: z.string(), tally: Tally }),
  ),
  overlaps: z.array(
    z.object({
      /** `<activity>/<activity>` */
      id: z.string(),
      title: z.string(),
      state: z.enum(['open', 'decided', 'reopened', 'gone']),
      /** Decided since the first day of the gathering. */
      decidedAt: z.string().nullable(),
    }),
  ),
  reviews: z.array(Review),
  /** Where the days of the checks come from. */
  source: z.string(),
  can: z.object({ review: z.boolean() }),
})
export type After = z.infer<typeof After>

/** What the gathering changed. */
export const after = {
  get: base
    .route({ method: 'GET', path: '/gatherings/{id}/after', summary: 'What became of what was promised there' })
    .input(z.object({ id: Id }))
    .output(After),
  review: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/reviews',
      summary: 'Note a check; the figures of this day are frozen with it',
    })
    .errors(errors('review_too_early', 'review_done', 'wrong_state'))
    .input(z.object({ id: Id, days: z.number().int().min(1).max(366), remarks: z.string().trim().min(3).max(4000) }))
    .output(After),
}
