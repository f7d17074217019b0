import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, Paging, pageOf, severalOf } from '../shapes.ts'
import { Gathering, GatheringInput, GatheringKind, GatheringState } from './shapes.ts'

const One = z.object({ id: Id })
const Version = z.number().int().min(1)

/** Meetings, visits, trainings' sessions and retreats themselves. */
export const events = {
  list: base
    .route({ method: 'GET', path: '/gatherings', summary: 'Meetings, visits and retreats, the latest first' })
    .input(
      Paging.extend({
        q: z.string().trim().max(200).optional(),
        kind: severalOf(GatheringKind, 4).optional(),
        state: severalOf(GatheringState, 5).optional(),
        organiserId: Id.optional(),
        /** Days of which at least one must lie in this period. */
        from: Day.optional(),
        until: Day.optional(),
        sort: z.enum(['startsOn', '-startsOn']).default('-startsOn'),
      }),
    )
    .output(pageOf(Gathering)),
  get: base.route({ method: 'GET', path: '/gatherings/{id}' }).input(One).output(Gathering),
  create: base
    .route({ method: 'POST', path: '/gatherings' })
    .errors(errors('unknown_reference', 'period_invalid'))
    .input(GatheringInput)
    .output(Gathering),
  edit: base
    .route({ method: 'PUT', path: '/gatherings/{id}' })
    .errors(
      errors(
        'conflict',
        'unknown_reference',
        'period_invalid',
        'gathering_over',
        'gathering_announced',
        'organiser_fixed',
        'visibility_fixed',
        'sessions_outside',
      ),
    )
    .input(GatheringInput.extend({ id: Id, version: Version }))
    .output(Gathering),
  move: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/move',
      summary: 'Another first day or place: days and sessions shift alike, answers are kept, everybody is called again',
    })
    .errors(errors('conflict', 'gathering_over', 'wrong_state'))
    .input(
      One.extend({
        version: Version,
        startsOn: Day,
        place: z.string().trim().max(300),
        reason: z.string().trim().min(3).max(1000),
      }),
    )
    .output(Gathering),
  cancel: base
    .route({ method: 'POST', path: '/gatherings/{id}/cancel' })
    .errors(errors('conflict', 'gathering_over', 'wrong_state'))
    .input(One.extend({ reason: z.string().trim().min(3).max(2000), version: Version }))
    .output(Gathering),
  hold: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/hold',
      summary: 'It took place; from its first day on, by the calendar of the region',
    })
    .errors(errors('conflict', 'wrong_state', 'gathering_not_begun'))
    .input(One.extend({ version: Version }))
    .output(Gathering),
  close: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/close',
      summary: 'Nothing of it changes any more; without final minutes a reason is needed',
    })
    .errors(errors('conflict', 'wrong_state', 'gathering_minutes_open'))
    .input(One.extend({ version: Version, reason: z.string().trim().max(1000).default('') }))
    .output(Gathering),
  reopen: base
    .route({ method: 'POST', path: '/gatherings/{id}/reopen', summary: 'Held again; final minutes stay final' })
    .errors(errors('conflict', 'wrong_state'))
    .input(One.extend({ version: Version, reason: z.string().trim().min(3).max(1000) }))
    .output(Gathering),
}
