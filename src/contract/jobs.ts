import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { base, errors } from './errors.ts'
import { Id } from './shapes.ts'

export const JobState = z.enum(['queued', 'running', 'done', 'failed', 'cancelled'])

export const Job = z.object({
  id: Id,
  kind: z.string(),
  state: JobState,
  done: z.number().int(),
  total: z.number().int().nullable(),
  result: z.record(z.string(), z.unknown()).nullable(),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
  can: z.object({ cancel: z.boolean() }),
})
export type Job = z.infer<typeof Job>

export const jobs = {
  list: base.route({ method: 'GET', path: '/jobs', summary: 'My recent long work' }).output(z.array(Job)),
  get: base
    .route({ method: 'GET', path: '/jobs/{id}' })
    .input(z.object({ id: Id }))
    .output(Job),
  watch: base
    .route({
      method: 'GET',
      path: '/jobs/{id}/events',
      summary: 'Progress as server-sent events, until the job has ended',
    })
    .input(z.object({ id: Id }))
    .output(eventIterator(Job)),
  cancel: base
    .route({ method: 'POST', path: '/jobs/{id}/cancel' })
    .errors(errors('wrong_state'))
    .input(z.object({ id: Id }))
    .output(Job),
}
