import { type AttendanceLine, type Gathering, listAttendance, listGatherings } from '#modules/gatherings/index.ts'
import { daysAfter } from '#platform/clock.ts'
import { type Context, systemActor } from '#platform/context.ts'
import { todayOf } from '../today.ts'
import type { HeldMeeting } from './participation.ts'

/** A name as attendance lists are compared by: small letters, single spaces. */
export const nameKey = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** So many meetings of all units at the most in one part of the period. */
const MOST = 200
/** The doors of gatherings hand out a few hundred at a time: a year is read in parts. */
const PART_DAYS = 46

interface Part {
  readonly from: string
  readonly until: string
}

function partsOf(since: string, until: string): Part[] {
  const parts: Part[] = []
  for (let from = since; from <= until; from = daysAfter(from, PART_DAYS)) {
    const last = daysAfter(from, PART_DAYS - 1)
    parts.push({ from, until: last < until ? last : until })
  }
  return parts
}

async function readPart(ctx: Context, unitIds: ReadonlySet<string>, part: Part): Promise<[string, HeldMeeting][]> {
  const ask = { kind: ['meeting' as const], sort: '-startsOn' as const, page: 1, pageSize: MOST }
  const { rows } = await listGatherings(ctx, { ...ask, ...part })
  // One that goes over the edge of a part belongs to the part of its first day.
  const held = rows.filter(({ organiser, startsOn }) => unitIds.has(organiser.id) && startsOn >= part.from)
  if (held.length === 0) return []
  const lines = await listAttendance(ctx, { ...part, gatheringIds: held.map(({ id }) => id) })
  const of = Map.groupBy(lines, ({ gatheringId }) => gatheringId)
  return held.flatMap((gathering) => {
    const own = (of.get(gathering.id) ?? []).filter(({ agencyId }) => agencyId === gathering.organiser.id)
    return own.length > 0 ? [[gathering.organiser.id, toMeeting(gathering, own)] as const] : []
  }) as [string, HeldMeeting][]
}

/** Who excused herself is left out: she neither came nor stayed away. Somebody else in her place is not she. */
function toMeeting({ id, title, startsOn }: Gathering, lines: readonly AttendanceLine[]): HeldMeeting {
  const with_ = (statuses: readonly AttendanceLine['status'][]) =>
    lines.filter(({ status }) => statuses.includes(status)).map(({ personName }) => nameKey(personName))
  const came = new Set(with_(['present', 'late']))
  const called = new Set([...came, ...with_(['absent', 'represented'])])
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
  const wanted = new Set(unitIds)
  for (const part of partsOf(since, todayOf(ctx)))
    for (const [unitId, meeting] of await readPart(reader, wanted, part))
      meetings.set(unitId, [...(meetings.get(unitId) ?? []), meeting])
  return meetings
}
