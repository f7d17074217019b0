import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Year } from '../plans/shapes.ts'
import { Id } from '../shapes.ts'
import { AgencyName, Finding, NewFinding, Quarter, Version, Words } from './shapes.ts'

const Score = z.object({
  key: z.string(),
  text: z.string(),
  help: z.string(),
  /** 0 to 4; null: not scored yet. */
  score: z.number().int().min(0).max(4).nullable(),
  note: z.string(),
})

/** The self-evaluation of one unit in one quarter; one that nobody has begun has version null. */
export const Evaluation = z.object({
  id: Id.nullable(),
  unit: AgencyName,
  year: z.number().int(),
  quarter: z.number().int(),
  state: z.enum(['none', 'draft', 'sent']),
  scores: z.array(Score),
  hinders: z.string(),
  nextSteps: z.string(),
  sentAt: z.string().nullable(),
  version: Version.nullable(),
  foundItems: z.array(Finding),
  /** Of sent evaluations up to this one, the earliest first: the mean in percent of the most, and each indicator. */
  trend: z.array(
    z.object({
      year: z.number().int(),
      quarter: z.number().int(),
      mean: z.number(),
      scores: z.array(z.object({ key: z.string(), score: z.number() })),
    }),
  ),
  can: z.object({ edit: z.boolean(), send: z.boolean(), find: z.boolean() }),
})
export type Evaluation = z.infer<typeof Evaluation>

const Period = z.object({ id: Id, year: Year, quarter: Quarter })

/** Quarterly self-evaluation: {id} is the unit's. */
export const evaluations = {
  overview: base
    .route({
      method: 'GET',
      path: '/dwp/evaluations',
      summary: 'Who has sent the evaluation of a quarter, and who not',
    })
    .input(z.object({ year: Year.optional(), quarter: Quarter.optional() }))
    .output(
      z.object({
        year: z.number().int(),
        quarter: z.number().int(),
        units: z.array(
          z.object({
            unit: AgencyName,
            state: z.enum(['none', 'draft', 'sent']),
            mean: z.number().nullable(),
            /** Against the quarter before, in points of percent. */
            change: z.number().nullable(),
          }),
        ),
      }),
    ),
  get: base
    .route({ method: 'GET', path: '/dwp/units/{id}/evaluations/{year}/{quarter}' })
    .input(Period)
    .output(Evaluation),
  save: base
    .route({ method: 'PUT', path: '/dwp/units/{id}/evaluations/{year}/{quarter}', summary: 'Keep as a draft' })
    .errors(errors('conflict', 'wrong_state', 'dwp_quarter_ahead', 'dwp_unknown_item'))
    .input(
      Period.extend({
        version: Version.nullable(),
        scores: z
          .array(
            z.object({
              key: z.string().max(60),
              score: z.number().int().min(0).max(4).nullable(),
              note: Words.default(''),
            }),
          )
          .max(50),
        hinders: Words,
        nextSteps: Words,
      }),
    )
    .output(Evaluation),
  send: base
    .route({ method: 'POST', path: '/dwp/units/{id}/evaluations/{year}/{quarter}/send' })
    .errors(errors('conflict', 'wrong_state', 'dwp_scores_missing'))
    .input(Period.extend({ version: Version }))
    .output(Evaluation),
  find: base
    .route({
      method: 'POST',
      path: '/dwp/units/{id}/evaluations/{year}/{quarter}/findings',
      summary: 'What the evaluation found becomes a follow-up',
    })
    .errors(errors('wrong_state', 'due_in_past', 'unknown_reference'))
    .input(Period.extend({ ...NewFinding.shape, kind: z.enum(['obstacle', 'promise']) }))
    .output(Evaluation),
  report: base
    .route({ method: 'GET', path: '/dwp/units/{id}/evaluations/{year}/{quarter}/report' })
    .input(Period.extend({ format: z.enum(['docx', 'pdf']).default('docx') }))
    .output(z.file()),
}
