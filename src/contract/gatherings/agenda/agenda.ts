import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Day, Id } from '../../shapes.ts'
import { Session, SessionKind } from '../shapes.ts'

/** Time of day in the region's zone, `08:30`; an end may be `24:00`. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const EndTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

export const SessionInput = z.object({
  /** Of a session that is on the agenda already; left out for a new one. */
  id: Id.optional(),
  title: z.string().trim().min(2).max(300),
  kind: SessionKind.default('session'),
  day: Day,
  startTime: Time,
  endTime: EndTime,
  place: z.string().trim().max(300).default(''),
  note: z.string().trim().max(4000).default(''),
  lessonHours: z.number().min(0).max(24).default(0),
  takesAttendance: z.boolean().default(true),
  /** Why it does not take place after all; it stays on the agenda, crossed out. */
  cancelledReason: z.string().trim().max(1000).default(''),
})
export type SessionInput = z.infer<typeof SessionInput>

/** Something to look at that does not stop anybody: two sessions in one place at one time. */
export const AgendaWarning = z.object({
  code: z.enum(['same_place', 'same_time']),
  /** Titles of the two sessions, as they stand on the agenda. */
  sessions: z.array(z.string()),
  day: Day,
  time: z.string(),
  place: z.string(),
})
export type AgendaWarning = z.infer<typeof AgendaWarning>

export const AgendaChange = z.object({
  kind: z.enum(['added', 'removed', 'changed']),
  title: z.string(),
  /** What of it, with the words before and after. */
  parts: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type AgendaChange = z.infer<typeof AgendaChange>

export const Agenda = z.object({
  sessions: z.array(Session),
  warnings: z.array(AgendaWarning),
  version: z.number().int(),
})
export type Agenda = z.infer<typeof Agenda>

const One = z.object({ id: Id })

/** The agenda of a gathering: its sessions, or the items of a meeting. */
export const agenda = {
  get: base.route({ method: 'GET', path: '/gatherings/{id}/agenda' }).input(One).output(Agenda),
  save: base
    .route({
      method: 'PUT',
      path: '/gatherings/{id}/agenda',
      summary: 'The whole agenda at once; after the call went out with a reason, and the earlier one is kept',
    })
    .errors(
      errors('conflict', 'gathering_over', 'agenda_faulty', 'agenda_reason_missing', 'session_in_use', 'speaker_busy'),
    )
    .input(
      One.extend({
        version: z.number().int().min(1),
        sessions: z.array(SessionInput).max(200),
        reason: z.string().trim().max(1000).default(''),
      }),
    )
    .output(Agenda),
  versions: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/agenda/versions',
      summary: 'Agendas that were sent, the latest first',
    })
    .input(One)
    .output(
      z.array(
        z.object({
          version: z.number().int(),
          at: z.string(),
          by: z.string().nullable(),
          reason: z.string(),
          /** Against the version before it. */
          changes: z.array(AgendaChange),
        }),
      ),
    ),
}
