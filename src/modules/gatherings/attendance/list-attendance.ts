import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import { pageGatherings } from '../queries/gatherings.ts'
import { listFacts } from './queries/facts.ts'
import { type Attendee, listAttendanceSessions, listAttendees } from './queries/roster.ts'
import { workOut } from './read-attendance.ts'
import { rulesOf } from './rules.ts'

/** One person in one session that has begun. */
export interface AttendanceLine {
  readonly gatheringId: string
  readonly sessionId: string
  readonly startsAt: Date
  readonly participantId: string
  readonly personName: string
  readonly agencyId: string | null
  readonly holderId: string | null
  readonly status: AttendanceStatus
}

/**
 * Who came to what of some gatherings: for the rooms that look at how steadily somebody takes part. Only gatherings the actor may read; of an agency's
 * people when `agencyId` is given.
 */
export async function listAttendance(
  ctx: Context,
  filter: {
    readonly gatheringIds: readonly string[]
    readonly agencyId?: string
  },
): Promise<AttendanceLine[]> {
  if (filter.gatheringIds.length === 0) return []
  const { rows } = await pageGatherings(ctx, {
    ids: filter.gatheringIds,
    state: ['announced', 'held', 'closed'],
    sort: '-startsOn',
    page: 1,
    pageSize: filter.gatheringIds.length,
  })
  const ids = rows.map(({ id }) => id)
  const sessions = Map.groupBy(await listAttendanceSessions(ctx, ids), ({ gatheringId }) => gatheringId)
  const attendees = Map.groupBy(await listAttendees(ctx, ids), ({ gatheringId }) => gatheringId)
  const facts = await listFacts(ctx, { gatheringIds: ids })
  const now = ctx.clock.now()
  const lines: AttendanceLine[] = []
  for (const [gatheringId, held] of sessions) {
    const of = new Set(held.map(({ id }) => id))
    const attendance = workOut({
      rules: await rulesOf(ctx, gatheringId),
      sessions: held,
      attendees: attendees.get(gatheringId) ?? [],
      facts: facts.filter(({ sessionId }) => of.has(sessionId)),
    })
    const isMeant = ({ agencyId, isRemoved }: Attendee) =>
      !isRemoved && (filter.agencyId === undefined || agencyId === filter.agencyId)
    for (const person of attendance.people.filter(isMeant))
      for (const session of held.filter(({ startsAt }) => startsAt <= now))
        lines.push({
          gatheringId,
          sessionId: session.id,
          startsAt: session.startsAt,
          participantId: person.id,
          personName: person.name,
          agencyId: person.agencyId,
          holderId: person.holderId,
          status: attendance.of(person.id, session.id).status,
        })
  }
  return lines
}
