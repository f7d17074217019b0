import { z } from 'zod'
import { base, errors } from '../../errors.ts'
import { ClockOffset } from '../../offline/device.ts'
import { Id } from '../../shapes.ts'
import { AttendanceStatus, ItemAnswer, ToldFact } from './shapes.ts'

const Token = z.object({ token: z.string().max(200) })

export const CheckInSession = z.object({
  id: Id,
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  place: z.string(),
})
export type CheckInSession = z.infer<typeof CheckInSession>

/** What a device keeps of a person: no phone, no health; of the personal code only a hash, which recognises it and cannot make it. */
export const RosterEntry = z.object({
  id: Id,
  name: z.string(),
  title: z.string(),
  agency: z.string(),
  codeHash: z.string(),
  isRemoved: z.boolean(),
})
export type RosterEntry = z.infer<typeof RosterEntry>

export const Snapshot = z.object({
  now: z.string(),
  timezone: z.string(),
  device: z.object({ id: Id, name: z.string() }),
  gathering: z.object({
    id: Id,
    title: z.string(),
    place: z.string(),
    startsOn: z.string(),
    endsOn: z.string(),
    state: z.string(),
  }),
  sessions: z.array(CheckInSession),
  roster: z.array(RosterEntry),
  lateMinutes: z.number().int(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** Routes of the page that works without signal; the link is the key. */
export const checkIn = {
  clock: base
    .route({ method: 'GET', path: '/check-in/clock', summary: 'The server’s clock, to measure one’s own by' })
    .output(z.object({ now: z.string() })),
  open: base
    .route({ method: 'POST', path: '/check-in/open', summary: 'What a device needs to take attendance without signal' })
    .errors(errors('link_invalid', 'device_revoked'))
    .input(Token)
    .output(Snapshot),
  sync: base
    .route({ method: 'POST', path: '/check-in/sync', summary: 'Facts of a device; each is answered by itself' })
    .errors(errors('link_invalid', 'device_revoked'))
    .input(
      Token.extend({
        run: Id,
        /** Server minus device, measured just now by `clock`. */
        offsetMs: ClockOffset,
        /** Checked one by one: a spoilt item must not hold up the others. */
        items: z.array(z.unknown()).max(500),
      }),
    )
    .output(z.object({ now: z.string(), answers: z.array(ItemAnswer) })),
}

export { ToldFact }

/** What somebody scanned off the wall with the own phone. */
export const ScannedCode = ToldFact.pick({ id: true, deviceAt: true }).extend({ text: z.string().max(200) })
export type ScannedCode = z.infer<typeof ScannedCode>

export const MyAttendance = z.object({
  now: z.string(),
  timezone: z.string(),
  person: z.object({ id: Id, name: z.string() }),
  gathering: z.object({ id: Id, title: z.string(), place: z.string(), startsOn: z.string(), endsOn: z.string() }),
  /** The text of the own code. */
  badge: z.string(),
  sessions: z.array(CheckInSession.extend({ status: AttendanceStatus.nullable() })),
})
export type MyAttendance = z.infer<typeof MyAttendance>

export const myAttendance = {
  open: base
    .route({ method: 'POST', path: '/my-attendance/open', summary: 'The own code and attendance, by personal link' })
    .errors(errors('link_invalid'))
    .input(Token)
    .output(MyAttendance),
  scan: base
    .route({ method: 'POST', path: '/my-attendance/scan', summary: 'Projected codes that were scanned, also later' })
    .errors(errors('link_invalid'))
    .input(Token.extend({ items: z.array(z.unknown()).max(50) }))
    .output(z.object({ answers: z.array(ItemAnswer) })),
}
