import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Id } from '../shapes.ts'

/** The secret address that a calendar application reads; one for the role acted under. */
export const CalendarFeed = z.object({ url: z.url().nullable() })
export type CalendarFeed = z.infer<typeof CalendarFeed>

/** Due days and dates in the calendar of one's own telephone. */
export const calendar = {
  feed: base.route({ method: 'GET', path: '/calendar-feed', summary: 'My calendar address' }).output(CalendarFeed),
  renew: base
    .route({ method: 'POST', path: '/calendar-feed/renew', summary: 'A new secret address; the old one ends' })
    .output(CalendarFeed),
  stop: base
    .route({ method: 'POST', path: '/calendar-feed/stop', summary: 'No address any more' })
    .output(CalendarFeed),
  subscribe: base
    .route({
      method: 'GET',
      path: '/calendars/{token}',
      summary: 'The calendar itself (.ics), for who holds its address',
    })
    .errors(errors('link_invalid'))
    .input(z.object({ token: z.string().min(20).max(200) }))
    .output(z.file()),
  followup: base
    .route({ method: 'GET', path: '/followups/{id}/calendar', summary: 'One due day as .ics' })
    .input(z.object({ id: Id }))
    .output(z.file()),
}
