import type { CheckInSession, RosterEntry, Snapshot } from '#contract/gatherings/attendance/check-in.ts'
import type { KeptFact } from '../store.ts'

/** A person the device can check in: of the roster, or a guest registered on this device. */
export type Person = Pick<RosterEntry, 'id' | 'name' | 'title' | 'agency'>

const MINUTE = 60_000

/** The session that is on, or the next one, or the last one; undefined where there is none. */
export function sessionNow(sessions: readonly CheckInSession[], now: number): CheckInSession | undefined {
  const open = sessions.find(({ endsAt }) => new Date(endsAt).getTime() > now)
  return open ?? sessions.at(-1)
}

/** Facts of a session on this device that stand: told, not undone, not refused; the latest first. */
export function standing(facts: readonly KeptFact[], sessionId: string): KeptFact[] {
  const undone = new Set(facts.flatMap(({ told }) => (told.kind === 'undo' && told.undoes ? [told.undoes] : [])))
  return facts.filter(
    ({ id, told, state }) =>
      told.sessionId === sessionId && told.kind !== 'undo' && state !== 'refused' && !undone.has(id),
  )
}

/** What the device has already told of somebody in this session and direction. */
export const alreadyTold = (
  facts: readonly KeptFact[],
  at: { sessionId: string; participantId: string; kind: 'in' | 'out' },
): KeptFact | undefined =>
  standing(facts, at.sessionId).find(({ told }) => told.participantId === at.participantId && told.kind === at.kind)

/** Whether a check-in now is late, by the clock of the device corrected by what is known of it. */
export const isLate = ({ startsAt }: CheckInSession, { lateMinutes }: Snapshot, now: number): boolean =>
  now > new Date(startsAt).getTime() + lateMinutes * MINUTE

/** The people whose name, post and agency hold every word; guests of this device too. */
export function searchPeople(snapshot: Snapshot, facts: readonly KeptFact[], text: string): Person[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const known = new Set(snapshot.roster.map(({ id }) => id))
  const guests = facts.flatMap(({ told }) =>
    told.walkIn && !known.has(told.participantId)
      ? [{ id: told.participantId, name: told.walkIn.name, title: told.walkIn.title, agency: '' }]
      : [],
  )
  const people: Person[] = [...snapshot.roster.filter(({ isRemoved }) => !isRemoved), ...guests]
  const distinct = [...new Map(people.map((person) => [person.id, person])).values()]
  return distinct.filter(({ name, title, agency }) => {
    const line = `${name} ${title} ${agency}`.toLowerCase()
    return words.every((word) => line.includes(word))
  })
}

/** `16 Mei 08.12` in the zone of the event, since an event lasts days. */
export const dayAndTime = (at: string, timezone: string): string => {
  const day = new Intl.DateTimeFormat('id-ID', { timeZone: timezone, day: 'numeric', month: 'short' }).format(
    new Date(at),
  )
  return `${day} ${clockTime(at, timezone)}`
}

/** `08.12` in the zone of the event. */
export const clockTime = (at: string, timezone: string): string =>
  new Intl.DateTimeFormat('id-ID', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(new Date(at))
