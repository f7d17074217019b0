import type { Presence } from '#contract/gatherings/minutes/shapes.ts'
import type { Context } from '#platform/context.ts'
import { type Attendance, readAttendance } from '../attendance/read-attendance.ts'
import { listParticipants } from '../queries/participants.ts'
import type { Participant } from '../roster/participant.ts'

type Coming = 'present' | 'represented' | 'excused' | 'absent'

/** 15th digit of a NIP: 1 man, 2 woman. */
const SEX_OF_NIP: Readonly<Record<string, 'L' | 'P'>> = { '1': 'L', '2': 'P' }
export const sexOf = ({ sex, nip }: Pick<Participant, 'sex' | 'nip'>): 'L' | 'P' | null =>
  sex ?? SEX_OF_NIP[nip?.charAt(14) ?? ''] ?? null

const ANSWERED = { coming: 'present', represented: 'represented', declined: 'excused', none: 'absent' } as const

/** Over all sessions the best of what was seen: who was there once was there. */
function seen(attendance: Attendance, id: string): Coming {
  const statuses = attendance.sessions.map((session) => attendance.of(id, session.id).status)
  if (statuses.includes('present') || statuses.includes('late')) return 'present'
  if (statuses.includes('represented')) return 'represented'
  return statuses.includes('excused') ? 'excused' : 'absent'
}

function countAgencies(people: readonly Participant[]) {
  const named = people.flatMap(({ agency }) => agency?.name ?? [])
  return [...Map.groupBy(named, (name) => name)].map(([name, rows]) => ({ name, people: rows.length }))
}

/** Who came, counted with its split by sex; by what was answered, where no attendance was taken. */
export async function readPresence(ctx: Context, gatheringId: string): Promise<Presence> {
  const people = (await listParticipants(ctx, gatheringId)).filter(({ role }) => role !== 'speaker')
  const attendance = await readAttendance(ctx, gatheringId)
  const isTaken = people.some(({ id }) => seen(attendance, id) !== 'absent')
  const came = people.map((person) => ({
    person,
    coming: isTaken ? seen(attendance, person.id) : ANSWERED[person.answer],
  }))
  const count = (coming: Coming) => came.filter((one) => one.coming === coming).length
  const here = came.filter(({ coming }) => coming === 'present' || coming === 'represented')
  const ofSex = (sex: 'L' | 'P' | null) => here.filter(({ person }) => sexOf(person) === sex).length
  return {
    source: isTaken ? 'attendance' : 'answers',
    called: people.length,
    present: count('present'),
    represented: count('represented'),
    excused: count('excused'),
    women: ofSex('P'),
    men: ofSex('L'),
    sexUnknown: ofSex(null),
    agencies: countAgencies(here.map(({ person }) => person)),
  }
}
