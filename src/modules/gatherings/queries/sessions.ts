import { sql } from 'kysely'
import type { SessionKind } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { SentSession, Session } from '../agenda/session.ts'

/** The agenda of a gathering in the order of time. */
export async function listSessions({ tx, region }: Context, gatheringId: string): Promise<Session[]> {
  const rows = await tx
    .selectFrom('gathering_sessions')
    .selectAll()
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('starts_at')
    .orderBy('ends_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind as SessionKind,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    note: row.note,
    lessonHours: Number(row.lesson_hours),
    takesAttendance: row.takes_attendance,
    carriedFrom: row.carried_from,
    cancelledReason: row.cancelled_reason,
  }))
}

const columnsOf = (session: Session) => ({
  title: session.title,
  kind: session.kind,
  starts_at: session.startsAt,
  ends_at: session.endsAt,
  place: session.place,
  note: session.note,
  lesson_hours: session.lessonHours,
  takes_attendance: session.takesAttendance,
  carried_from: session.carriedFrom,
  cancelled_reason: session.cancelledReason,
})

/** Writes sessions as they are to be, new and known ones; what hangs on their ids stays. */
export async function upsertSessions(
  { tx, region }: Context,
  gatheringId: string,
  sessions: readonly Session[],
): Promise<void> {
  if (sessions.length === 0) return
  await tx
    .insertInto('gathering_sessions')
    .values(
      sessions.map((session) => ({
        region_id: region,
        id: session.id,
        gathering_id: gatheringId,
        ...columnsOf(session),
      })),
    )
    .onConflict((on) =>
      on.columns(['region_id', 'id']).doUpdateSet((eb) => ({
        title: eb.ref('excluded.title'),
        kind: eb.ref('excluded.kind'),
        starts_at: eb.ref('excluded.starts_at'),
        ends_at: eb.ref('excluded.ends_at'),
        place: eb.ref('excluded.place'),
        note: eb.ref('excluded.note'),
        lesson_hours: eb.ref('excluded.lesson_hours'),
        takes_attendance: eb.ref('excluded.takes_attendance'),
        cancelled_reason: eb.ref('excluded.cancelled_reason'),
      })),
    )
    .execute()
}

export async function deleteSessions({ tx, region }: Context, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('gathering_sessions')
    .where('region_id', '=', region)
    .where('id', 'in', [...ids])
    .execute()
}

/** Moves the whole agenda by days. */
export async function shiftSessions({ tx, region }: Context, gatheringId: string, days: number): Promise<void> {
  const by = sql<Date>`make_interval(days => ${days})`
  await tx
    .updateTable('gathering_sessions')
    .set({ starts_at: sql<Date>`starts_at + ${by}`, ends_at: sql<Date>`ends_at + ${by}` })
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
}

export interface SentAgenda {
  readonly version: number
  readonly sessions: readonly SentSession[]
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export async function insertAgenda(
  { tx, region, actor, clock }: Context,
  gatheringId: string,
  agenda: Pick<SentAgenda, 'version' | 'sessions' | 'reason'>,
): Promise<void> {
  await tx
    .insertInto('gathering_agendas')
    .values({
      region_id: region,
      gathering_id: gatheringId,
      agenda_version: agenda.version,
      agenda: JSON.stringify(agenda.sessions),
      reason: agenda.reason,
      by_user: actor.userId,
      at: clock.now(),
    })
    .execute()
}

/** Agendas that were sent, the earliest first. */
export async function listAgendas({ tx, region }: Context, gatheringId: string): Promise<SentAgenda[]> {
  const rows = await tx
    .selectFrom('gathering_agendas')
    .selectAll()
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .orderBy('agenda_version')
    .execute()
  return rows.map((row) => ({
    version: row.agenda_version,
    // What `insertAgenda` wrote.
    sessions: row.agenda as SentSession[],
    reason: row.reason,
    by: row.by_user,
    at: row.at,
  }))
}
