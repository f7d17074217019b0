import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id } from '../shapes.ts'
import { BatchState } from './shapes.ts'

const One = z.object({ id: Id })

/** What the organiser must provide so that somebody can take part. */
export const NeedLine = z.object({
  batch: z.object({
    id: Id,
    title: z.string(),
    name: z.string(),
    agency: z.string(),
    startsOn: Day,
    state: BatchState,
  }),
  need: z.string(),
  /** Of those admitted. */
  admitted: z.number().int(),
  /** Of those who wait for a decision. */
  waiting: z.number().int(),
  /** The to-do that came of it; null: none yet. */
  followup: z
    .object({
      /** Null for who may not open it: it is the organiser’s alone. */
      id: Id.nullable(),
      state: z.enum(['open', 'done', 'dropped']),
      dueOn: Day,
    })
    .nullable(),
})
export type NeedLine = z.infer<typeof NeedLine>

/** What must stand ready before a batch begins: for people with disabilities, and its sessions. */
export const preparation = {
  needs: base
    .route({
      method: 'GET',
      path: '/training/needs',
      summary: 'What must be provided for batches to come and running, the soonest first',
    })
    .input(z.object({ batchId: Id.optional() }))
    .output(z.array(NeedLine)),
  provide: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/needs',
      summary: 'Makes a to-do of the organiser of every need of those admitted that has none',
    })
    .errors(errors('training_batch_over'))
    .input(One)
    .output(z.object({ opened: z.number().int() })),
  makeSessions: base
    .route({
      method: 'POST',
      path: '/training/batches/{id}/gathering',
      summary: 'A gathering for sessions and attendance, with those admitted as its participants',
    })
    .errors(errors('conflict', 'training_batch_over', 'training_gathering_exists'))
    .input(One.extend({ version: z.number().int().min(1) }))
    .output(z.object({ gatheringId: Id, participants: z.number().int() })),
}
