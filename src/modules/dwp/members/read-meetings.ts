import { daysBetween } from '#contract/calendar/days.ts'
import { type AttendanceLine, type Gathering, listAttendance, listGatherings } from '#modules/gatherings/index.ts'
import { todayOf } from '#platform/clock.ts'
import { type Context, systemActor } from '#platform/context.ts'
import type { HeldMeeting } from './participation.ts'

/** A name as attendance lists are compared by: small letters, single spaces. */
export const nameKey = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** The doors of gatherings hand out some hundreds at a time. */
const PAGE = 500
/** Attendance is asked for in parts of the period, of which each holds fewer gatherings than that. */
const PART_DAYS = 46

/** Meetings of these units that were not called off, in a period. */
async function listHeld(ctx: Context, unitIds: ReadonlySet<string>, from: string, until: string): Promise<Gathering[]> {
  const held: Gathering[] = []
  for (let page = 1; ; page++) {
    const ask = { kind: ['meeting' as const], sort: 'startsOn' as const, from, until, page, pageSize: PAGE }
    const { rows, total } = await listGatherings(ctx, ask)
    held.push(...rows.filter(({ organiser, startsOn }) => unitIds.has(organiser.id) && startsOn >= from))
    if (page * PAGE >= total) return held
  }
}

const partOf = (from: string, day: string) => Math.floor(daysBetween(from, day) / PART_DAYS)

async function readPart(ctx: Context, held: readonly Gathering[]): Promise<[string, HeldMeeting][]> {
  const lines = await listAttendance(ctx, { gatheringIds: held.map(({ id }) => id) })
  const of = Map.groupBy(lines, ({ gatheringId }) => gatheringId)
  return held.flatMap((gathering): [string, HeldMeeting][] => {
    const own = (of.get(gathering.id) ?? []).filter(({ agencyId }) => agencyId === gathering.organiser.id)
    return own.length > 0 ? [[gathering.organiser.id, toMeeting(gathering, own)]] : []
  })
}

/** Who excused herself is left out: she neither came nor stayed away. Somebody else in her place is not she. */
function toMeeting({ id, title, startsOn }: Gathering, lines: readonly AttendanceLine[]): HeldMeeting {
  const withStatus = (statuses: readonly AttendanceLine['status'][]) =>
    lines.filter(({ status }) => statuses.includes(status)).map(({ personName }) => nameKey(personName))
  const came = new Set(withStatus(['present', 'late']))
  const called = new Set([...came, ...withStatus(['absent', 'represented'])])
  return { gatheringId: id, day: startsOn, title, called, came }
}

/**
 * The meetings that units held since a day, by unit. A unit's own people read theirs as they may; of others, what the room's policy opened is read
 * with the system's eyes, to which a meeting marked internal is as hidden as to everybody else.
 */
export async function readMeetings(
  ctx: Context,
  unitIds: readonly string[],
  since: string,
): Promise<ReadonlyMap<string, HeldMeeting[]>> {
  const meetings = new Map<string, HeldMeeting[]>()
  const { agencyId } = ctx.actor
  const isOwn = unitIds.length === 1 && unitIds[0] === agencyId
  const reader: Context = isOwn ? ctx : { ...ctx, actor: systemActor }
  const held = await listHeld(reader, new Set(unitIds), since, todayOf(ctx))
  for (const part of Map.groupBy(held, ({ startsOn }) => partOf(since, startsOn)).values())
    for (const [unitId, meeting] of await readPart(reader, part))
      meetings.set(unitId, [...(meetings.get(unitId) ?? []), meeting])
  return meetings
}
