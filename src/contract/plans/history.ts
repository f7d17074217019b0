import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id } from '../shapes.ts'
import { Activity } from './activities.ts'

export const ChangeCause = z.enum(['create', 'edit', 'status', 'import', 'undo', 'restore'])

/** One change of an activity. Values as text: names for what is referred to, ISO days, plain numbers; null where nothing stood. */
export const ActivityChange = z.object({
  version: z.number().int(),
  at: z.string(),
  by: z.string().nullable(),
  cause: ChangeCause,
  reason: z.string(),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
})
export type ActivityChange = z.infer<typeof ActivityChange>

const Version = z.object({ id: Id, version: z.coerce.number().int().min(1) })

export const history = {
  list: base
    .route({ method: 'GET', path: '/plans/activities/{id}/history', summary: 'Every change, the newest first' })
    .input(z.object({ id: Id }))
    .output(z.array(ActivityChange)),
  get: base
    .route({ method: 'GET', path: '/plans/activities/{id}/history/{version}', summary: 'The activity as it was then' })
    .input(Version)
    .output(Activity),
  restore: base
    .route({ method: 'POST', path: '/plans/activities/{id}/history/{version}/restore' })
    .errors(errors('conflict', 'unknown_reference', 'duplicate'))
    .input(Version.extend({ seenVersion: z.number().int().min(1), reason: z.string().trim().max(500).default('') }))
    .output(Activity),
}
