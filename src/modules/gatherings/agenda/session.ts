import type { AgendaChange, SessionInput } from '#contract/gatherings/agenda/agenda.ts'
import type { SessionKind } from '#contract/gatherings/shapes.ts'
import { dayIn } from '#platform/clock.ts'

/** A part of a gathering with a place and a time of its own; of a meeting, an item of its agenda. */
export interface Session {
  readonly id: string
  readonly title: string
  readonly kind: SessionKind
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
  readonly note: string
  /** JP. */
  readonly lessonHours: number
  readonly takesAttendance: boolean
  readonly carriedFrom: string | null
  readonly cancelledReason: string
}

/** What stays of a session in an agenda that was sent: days and times as they were read. */
export interface SentSession {
  readonly id: string
  readonly title: string
  readonly day: string
  readonly startTime: string
  readonly endTime: string
  readonly place: string
  readonly cancelledReason: string
}

/** Minutes that the clocks of a zone are ahead of UTC. Indonesian zones have no summer time, so one answer holds for every day. */
function offsetOf(timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: timezone, timeZoneName: 'longOffset' }).formatToParts(0)
  const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(parts.map(({ value }) => value).join('')) ?? []
  return hours ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0
}

const MINUTE = 60_000

/** The instant of a day and time of a zone; `24:00` is the beginning of the next day. */
export function instantOf(timezone: string, day: string, time: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hours * 60 + minutes - offsetOf(timezone)) * MINUTE)
}

const timeIn = (timezone: string, at: Date) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    at,
  )

/** Day and times of a session as the clocks of its region show them; an end at midnight is `24:00` of the same day. */
export function localTimes(timezone: string, { startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>) {
  const day = dayIn(timezone, startsAt)
  const endTime = timeIn(timezone, endsAt)
  const isMidnight = endTime === '00:00' && dayIn(timezone, endsAt) > day
  return { day, startTime: timeIn(timezone, startsAt), endTime: isMidnight ? '24:00' : endTime }
}

export const sentOf = (timezone: string, session: Session): SentSession => ({
  id: session.id,
  title: session.title,
  ...localTimes(timezone, session),
  place: session.place,
  cancelledReason: session.cancelledReason,
})

/** A session as it is to be, from what was typed. */
export const sessionOf = (timezone: string, id: string, input: SessionInput, carriedFrom: string | null): Session => ({
  id,
  title: input.title,
  kind: input.kind,
  startsAt: instantOf(timezone, input.day, input.startTime),
  endsAt: instantOf(timezone, input.day, input.endTime),
  place: input.place,
  note: input.note,
  lessonHours: input.lessonHours,
  takesAttendance: input.takesAttendance,
  carriedFrom,
  cancelledReason: input.cancelledReason,
})

const PARTS = ['title', 'day', 'startTime', 'endTime', 'place', 'cancelledReason'] as const

/** What changed from one agenda that was sent to the next, session by session: new, gone, changed. */
export function compareAgendas(before: readonly SentSession[], after: readonly SentSession[]): AgendaChange[] {
  const earlier = new Map(before.map((session) => [session.id, session]))
  const stays = new Set(after.map(({ id }) => id))
  const changes: AgendaChange[] = after.flatMap((session): AgendaChange[] => {
    const old = earlier.get(session.id)
    if (!old) return [{ kind: 'added', title: session.title, parts: [] }]
    const parts = PARTS.filter((field) => old[field] !== session[field]).map((field) => ({
      field,
      before: old[field],
      after: session[field],
    }))
    return parts.length === 0 ? [] : [{ kind: 'changed', title: session.title, parts }]
  })
  const gone = before.filter(({ id }) => !stays.has(id))
  return [...changes, ...gone.map(({ title }): AgendaChange => ({ kind: 'removed', title, parts: [] }))]
}
