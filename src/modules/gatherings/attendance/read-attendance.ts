import type { RulesInForce } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import { attendanceOf, type Fact, type Outcome, withParallels } from './attendance.ts'
import { listFacts } from './queries/facts.ts'
import { type AttendanceSession, type Attendee, listAttendanceSessions, listAttendees } from './queries/roster.ts'
import { rulesOf } from './rules.ts'

/** The attendance of one gathering, worked out from everything that was said. */
export interface Attendance {
  readonly rules: RulesInForce
  readonly sessions: readonly AttendanceSession[]
  /** Who is called, and whoever was taken off but spoken of; by name. */
  readonly people: readonly Attendee[]
  readonly of: (participantId: string, sessionId: string) => Outcome
  readonly factsOf: (participantId: string, sessionId: string) => readonly Fact[]
}

const keyOf = (participantId: string, sessionId: string) => `${participantId} ${sessionId}`

/** Policy is the caller's. */
export async function readAttendance(ctx: Context, gatheringId: string): Promise<Attendance> {
  const rules = await rulesOf(ctx, gatheringId)
  const sessions = await listAttendanceSessions(ctx, [gatheringId])
  const attendees = await listAttendees(ctx, [gatheringId])
  const facts = await listFacts(ctx, { gatheringIds: [gatheringId] })
  return workOut({ rules, sessions, attendees, facts })
}

/** The same from rows already read: pure. */
export function workOut({
  rules,
  sessions,
  attendees,
  facts,
}: {
  readonly rules: RulesInForce
  readonly sessions: readonly AttendanceSession[]
  readonly attendees: readonly Attendee[]
  readonly facts: readonly Fact[]
}): Attendance {
  const said = Map.groupBy(facts, (fact) => keyOf(fact.participantId, fact.sessionId))
  const spokenOf = new Set(facts.map(({ participantId }) => participantId))
  const people = attendees.filter(({ id, isRemoved }) => !isRemoved || spokenOf.has(id))
  const outcomes = new Map<string, Outcome>()
  for (const person of people) {
    const own = new Map(
      sessions.map((session) => [
        session.id,
        attendanceOf(said.get(keyOf(person.id, session.id)) ?? [], session, rules, person.isRemoved),
      ]),
    )
    for (const [sessionId, outcome] of withParallels(sessions, own)) outcomes.set(keyOf(person.id, sessionId), outcome)
  }
  return {
    rules,
    sessions,
    people,
    of: (participantId, sessionId) => outcomes.get(keyOf(participantId, sessionId)) ?? NOTHING_SAID,
    factsOf: (participantId, sessionId) => said.get(keyOf(participantId, sessionId)) ?? [],
  }
}

const NOTHING_SAID: Outcome = {
  status: 'absent',
  arrivedAt: null,
  leftAt: null,
  reason: '',
  representedBy: '',
  conflicts: [],
  isDecided: false,
}
