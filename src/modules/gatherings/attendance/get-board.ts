import type { Board, PersonRow, SessionBoard, SessionRow } from '#contract/gatherings/attendance/board.ts'
import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isOver } from '../gathering.ts'
import { getGathering, getOrganised } from '../get-gathering.ts'
import { can } from '../policy.ts'
import { type Attendee, findGatheringOfSession } from './queries/roster.ts'
import { type Attendance, readAttendance } from './read-attendance.ts'
import { noCounts, shareOf } from './shares.ts'

/**
 * Counts by session and by kind of agency: the organiser reads all, an agency that is called those of its own people; names are the organiser's.
 * Throws `not_found`.
 */
export async function getBoard(ctx: Context, gatheringId: string): Promise<Board> {
  const gathering = await getGathering(ctx, gatheringId)
  const attendance = await readAttendance(ctx, gatheringId)
  const now = ctx.clock.now()
  const organises = can.organise(ctx.actor, gathering)
  const seesAll = organises || ctx.actor.agencyId === gathering.organiser.id
  const isSeen = ({ agencyId }: Attendee) => seesAll || agencyId === ctx.actor.agencyId
  const people = attendance.people.filter((person) => !person.isRemoved && isSeen(person))
  const sessions = attendance.sessions.map((session) => {
    let conflicts = 0
    for (const { id } of attendance.people.filter(isSeen)) {
      const outcome = attendance.of(id, session.id)
      if (outcome.conflicts.length > 0) conflicts++
    }
    return {
      id: session.id,
      title: session.title,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      lessonHours: session.lessonHours,
      ...count(
        people.map(({ id }) => ({ session, status: attendance.of(id, session.id).status })),
        now,
      ),
      conflicts,
    }
  })
  return {
    participants: people.length,
    sessions,
    byAgencyKind: byAgencyKind(attendance, people, now),
    conflicts: sessions.reduce((sum, { conflicts }) => sum + conflicts, 0),
    rules: attendance.rules,
    can: { record: organises, setRules: organises && !isOver(gathering) },
  }
}

interface Seen {
  readonly session: Attendance['sessions'][number]
  readonly status: AttendanceStatus
}

/** Nobody is absent from what has not begun; who may still come to what is running is not recorded yet. */
function count(seen: readonly Seen[], now: Date): Pick<SessionBoard, 'counts' | 'unrecorded'> {
  const counts = noCounts()
  let unrecorded = 0
  for (const { session, status } of seen)
    if (status !== 'absent' || session.endsAt <= now) counts[status]++
    else if (session.startsAt <= now) unrecorded++
  return { counts, unrecorded }
}

const byAgencyKind = (attendance: Attendance, people: readonly Attendee[], now: Date): Board['byAgencyKind'] =>
  [...Map.groupBy(people, ({ agencyKind }) => agencyKind)]
    .map(([kind, members]) => {
      const seen = members.flatMap(({ id }) =>
        attendance.sessions.map((session) => ({ session, status: attendance.of(id, session.id).status })),
      )
      return { kind, participants: members.length, ...count(seen, now) }
    })
    .sort((a, b) => b.participants - a.participants)

const personOf = ({ id, name, title, agency }: Attendee) => ({ id, name, title, agency })

const matches = (q: string | undefined) => {
  const words = q?.toLowerCase().split(/\s+/).filter(Boolean) ?? []
  return ({ name, title, agency }: Attendee) =>
    words.every((word) => `${name} ${title} ${agency}`.toLowerCase().includes(word))
}

interface Page {
  readonly page: number
  readonly pageSize: number
}
const slice = <T>(rows: readonly T[], { page, pageSize }: Page): T[] =>
  rows.slice((page - 1) * pageSize, page * pageSize)

/** Everybody in one session, by name; the organiser's. Throws `not_found`, `forbidden`. */
export async function pageSession(
  ctx: Context,
  input: Page & {
    /** Of the session. */
    readonly id: string
    readonly q?: string | undefined
    readonly status?: readonly AttendanceStatus[] | undefined
  },
): Promise<{ rows: SessionRow[]; total: number }> {
  const { attendance, session } = await readSession(ctx, input.id)
  const rows = attendance.people
    .filter(matches(input.q))
    .map((person) => ({ person, outcome: attendance.of(person.id, session.id) }))
    .filter(({ outcome }) => !input.status || input.status.includes(outcome.status))
  const shown = slice(rows, input).map(({ person, outcome }) => ({
    ...personOf(person),
    status: outcome.status,
    arrivedAt: outcome.arrivedAt?.toISOString() ?? null,
    leftAt: outcome.leftAt?.toISOString() ?? null,
    reason: outcome.reason,
    representedBy: outcome.representedBy,
    conflicts: [...outcome.conflicts],
    isDecided: outcome.isDecided,
  }))
  return { rows: shown, total: rows.length }
}

/** A session whose attendance is taken, for the organiser of its gathering. Throws `not_found`, `forbidden`. */
async function readSession(ctx: Context, sessionId: string) {
  const gatheringId = await findGatheringOfSession(ctx, sessionId)
  assert(gatheringId, 'not_found')
  await getOrganised(ctx, gatheringId)
  const attendance = await readAttendance(ctx, gatheringId)
  const session = attendance.sessions.find(({ id }) => id === sessionId)
  assert(session, 'not_found')
  return { attendance, session }
}

/** Share and JP of everybody, by name; the organiser's. Throws `not_found`, `forbidden`. */
export async function pagePeople(
  ctx: Context,
  input: Page & { readonly id: string; readonly q?: string | undefined },
): Promise<{ rows: PersonRow[]; total: number }> {
  await getOrganised(ctx, input.id)
  const attendance = await readAttendance(ctx, input.id)
  const people = attendance.people.filter(matches(input.q))
  const now = ctx.clock.now()
  const rows = slice(people, input).map((person) => ({ ...personOf(person), ...shareOf(attendance, person.id, now) }))
  return { rows, total: people.length }
}
