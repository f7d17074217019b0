import type { Context } from '#platform/context.ts'

/** A person called, as attendance needs it. */
export interface Attendee {
  readonly id: string
  readonly gatheringId: string
  readonly name: string
  readonly title: string
  readonly agencyId: string | null
  /** Short name; empty for who belongs to none. */
  readonly agency: string
  readonly agencyKind: string
  readonly holderId: string | null
  readonly role: string
  readonly linkTurn: number
  readonly isRemoved: boolean
}

export interface AttendanceSession {
  readonly id: string
  readonly gatheringId: string
  readonly title: string
  readonly place: string
  readonly startsAt: Date
  readonly endsAt: Date
  /** JP. */
  readonly lessonHours: number
}

const selectAttendees = ({ tx, region }: Context) =>
  tx
    .selectFrom('gathering_participants as p')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'p.region_id').onRef('a.id', '=', 'p.agency_id'),
    )
    .where('p.region_id', '=', region)
    .select(['p.id', 'p.gathering_id', 'p.person_name', 'p.post_title', 'p.agency_id', 'p.holder_id', 'p.role'])
    .select(['p.link_turn', 'p.removed_at', 'a.short_name', 'a.kind'])

type Row = Awaited<ReturnType<ReturnType<typeof selectAttendees>['execute']>>[number]

const toAttendee = (row: Row): Attendee => ({
  id: row.id,
  gatheringId: row.gathering_id,
  name: row.person_name,
  title: row.post_title,
  agencyId: row.agency_id,
  agency: row.short_name ?? '',
  agencyKind: row.kind ?? '',
  holderId: row.holder_id,
  role: row.role,
  linkTurn: row.link_turn,
  isRemoved: row.removed_at !== null,
})

/** Everybody of these gatherings by name, those taken off too. */
export async function listAttendees(ctx: Context, gatheringIds: readonly string[]): Promise<Attendee[]> {
  if (gatheringIds.length === 0) return []
  const rows = await selectAttendees(ctx)
    .where('p.gathering_id', 'in', [...gatheringIds])
    .orderBy('p.person_name')
    .orderBy('p.id')
    .execute()
  return rows.map(toAttendee)
}

export async function findAttendee(ctx: Context, id: string): Promise<Attendee | undefined> {
  const row = await selectAttendees(ctx).where('p.id', '=', id).executeTakeFirst()
  return row && toAttendee(row)
}

/** The sessions of these gatherings in which attendance is taken, by time. */
export async function listAttendanceSessions(
  { tx, region }: Context,
  gatheringIds: readonly string[],
): Promise<AttendanceSession[]> {
  if (gatheringIds.length === 0) return []
  const rows = await tx
    .selectFrom('gathering_sessions')
    .select(['id', 'gathering_id', 'title', 'place', 'starts_at', 'ends_at', 'lesson_hours'])
    .where('region_id', '=', region)
    .where('gathering_id', 'in', [...gatheringIds])
    .where('takes_attendance', '=', true)
    .where('cancelled_reason', '=', '')
    .orderBy('starts_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    gatheringId: row.gathering_id,
    title: row.title,
    place: row.place,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    lessonHours: Number(row.lesson_hours),
  }))
}

/** Which gathering a session is of. */
export async function findGatheringOfSession({ tx, region }: Context, sessionId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('gathering_sessions')
    .select('gathering_id')
    .where('region_id', '=', region)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return row?.gathering_id
}

/** Every session of a gathering, crossed out ones too: what a device told of them is kept. */
export async function listSessionIds({ tx, region }: Context, gatheringId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('gathering_sessions')
    .select('id')
    .where('region_id', '=', region)
    .where('gathering_id', '=', gatheringId)
    .execute()
  return rows.map(({ id }) => id)
}

/** Somebody who came without a call, under the id the device gave; a second time nothing happens. */
export async function insertWalkIn(
  { tx, region }: Context,
  gatheringId: string,
  { id, name, title }: { readonly id: string; readonly name: string; readonly title: string },
): Promise<void> {
  await tx
    .insertInto('gathering_participants')
    .values({ region_id: region, id, gathering_id: gatheringId, person_name: name, post_title: title, source: 'hand' })
    .onConflict((conflict) => conflict.constraint('gathering_participants__pk').doNothing())
    .execute()
}
