import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { Id, Paging, pageOf, severalOf } from '../../shapes.ts'
import {
  AttendanceRules,
  AttendanceStatus,
  ConflictKind,
  Fact,
  Person,
  Reason,
  RulesInForce,
  StatusCounts,
} from './shapes.ts'

const One = z.object({ id: Id })
const InSession = One.extend({ sessionId: Id })

export const SessionBoard = z.object({
  id: Id,
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  lessonHours: z.number(),
  /** Absent is who is missing when the session is over. */
  counts: StatusCounts,
  /** Of whom nothing is recorded while the session is still running. */
  unrecorded: z.number().int(),
  conflicts: z.number().int(),
})
export type SessionBoard = z.infer<typeof SessionBoard>

export const Board = z.object({
  /** Persons who are called and not taken off. */
  participants: z.number().int(),
  sessions: z.array(SessionBoard),
  /** By kind of agency (`camat` and `lurah` are kecamatan and kelurahan): attendances of all sessions so far, not persons. */
  byAgencyKind: z.array(
    z.object({
      kind: z.string(),
      participants: z.number().int(),
      counts: StatusCounts,
      unrecorded: z.number().int(),
    }),
  ),
  conflicts: z.number().int(),
  rules: RulesInForce,
  can: z.object({ record: z.boolean(), setRules: z.boolean() }),
})
export type Board = z.infer<typeof Board>

export const SessionRow = Person.extend({
  status: AttendanceStatus,
  /** First arrival and last leaving, corrected. */
  arrivedAt: z.string().nullable(),
  leftAt: z.string().nullable(),
  reason: z.string(),
  representedBy: z.string(),
  conflicts: z.array(ConflictKind),
  isDecided: z.boolean(),
})
export type SessionRow = z.infer<typeof SessionRow>

export const PersonRow = Person.extend({
  counts: StatusCounts,
  /** Sessions that count for the certificate, of those that are over or begun. */
  attended: z.number().int(),
  sessions: z.number().int(),
  sharePercent: z.number(),
  lessonHours: z.number(),
  conflicts: z.number().int(),
  standing: z.enum(['passed', 'attended', 'none']),
})
export type PersonRow = z.infer<typeof PersonRow>

export const Conflict = z.object({
  person: Person,
  session: z.object({ id: Id, title: z.string(), startsAt: z.string(), endsAt: z.string() }),
  kinds: z.array(ConflictKind),
  /** What counts until somebody decides. */
  status: AttendanceStatus,
  facts: z.array(Fact),
})
export type Conflict = z.infer<typeof Conflict>

export const attendance = {
  board: base
    .route({ method: 'GET', path: '/gatherings/{id}/attendance', summary: 'Attendance of every session' })
    .input(One)
    .output(Board),
  session: base
    .route({ method: 'GET', path: '/gathering-sessions/{id}/attendance', summary: 'Everybody in one session' })
    .input(
      Paging.extend({
        /** Of the session. */
        id: Id,
        q: z.string().trim().max(100).optional(),
        status: severalOf(AttendanceStatus, 5).optional(),
      }),
    )
    .output(pageOf(SessionRow)),
  people: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/attendance/people',
      summary: 'Share of the sessions and JP by person',
    })
    .input(Paging.extend({ id: Id, q: z.string().trim().max(100).optional() }))
    .output(pageOf(PersonRow)),
  conflicts: base
    .route({
      method: 'GET',
      path: '/gatherings/{id}/attendance/conflicts',
      summary: 'What contradicts itself and waits for a decision',
    })
    .input(Paging.extend({ id: Id }))
    .output(pageOf(Conflict)),
  record: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/attendance/record',
      summary: 'Say by hand that somebody is there, excused or represented',
    })
    .errors(errors('attendance_reason'))
    .input(
      InSession.extend({
        participantId: Id,
        statement: z.enum(['present', 'excused', 'represented']),
        reason: z.string().trim().max(500).default(''),
        representedBy: z.string().trim().max(200).default(''),
      }),
    )
    .output(z.object({ id: Id })),
  decide: base
    .route({
      method: 'POST',
      path: '/gatherings/{id}/attendance/decide',
      summary: 'Decide what counts; every fact stays',
    })
    .input(
      InSession.extend({
        participantId: Id,
        statement: AttendanceStatus,
        reason: Reason,
        /** The facts that were looked at: a later one that contradicts asks again. */
        about: z.array(z.string().max(64)).max(200),
      }),
    )
    .output(z.object({ id: Id })),
  setRules: base
    .route({ method: 'PUT', path: '/gatherings/{id}/attendance/rules' })
    .errors(errors('gathering_over'))
    .input(One.extend({ rules: AttendanceRules, source: Reason }))
    .output(RulesInForce),
  codes: base
    .route({
      method: 'GET',
      path: '/gathering-sessions/{id}/codes',
      summary: 'The rotating codes of the coming minutes, to project',
    })
    .input(One)
    .output(
      z.object({
        now: z.string(),
        stepSeconds: z.number().int(),
        codes: z.array(z.object({ from: z.string(), text: z.string() })),
      }),
    ),
  badges: base
    .route({ method: 'GET', path: '/gatherings/{id}/attendance/badges', summary: 'The personal codes, to print' })
    .input(Paging.extend({ id: Id }))
    .output(pageOf(Person.extend({ text: z.string() }))),
  export: base
    .route({ method: 'GET', path: '/gatherings/{id}/attendance.xlsx', summary: 'Attendance as a spreadsheet' })
    .input(One)
    .output(z.file()),
}
