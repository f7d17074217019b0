import type { z } from 'zod'
import { daysBetween } from '#contract/calendar/days.ts'
import type { Advice, SpeakerState } from '#contract/gatherings/logistics/speakers.ts'
import { dayIn } from '#platform/clock.ts'
import type { Session } from '../agenda/session.ts'

/** Somebody who is asked to speak in one session. */
export interface Speaker {
  readonly id: string
  readonly gatheringId: string
  readonly session: SessionTime & Pick<Session, 'cancelledReason'>
  readonly name: string
  readonly postTitle: string
  readonly institution: string
  readonly topic: string
  readonly phone: string
  readonly email: string
  readonly state: SpeakerState
  readonly deputy: { readonly name: string; readonly title: string } | null
  readonly reason: string
  /** ISO day of the region's calendar. */
  readonly answerBy: string | null
  readonly answeredAt: Date | null
  readonly answeredThrough: 'organiser' | 'link' | null
  readonly note: string
  readonly cvLink: string
  readonly linkTurn: number
  readonly version: number
}

export interface SessionTime {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly place: string
}

type Answered = Pick<Speaker, 'state' | 'answeredAt'>
/** When the gathering was moved after the call went out; null: never. */
type Moved = { readonly at: Date } | null

const hasTurn = ({ state }: Pick<Speaker, 'state'>) => state === 'confirmed' || state === 'deputy'

/** Said yes to other days than those it is held on now. */
const isOvertaken = (speaker: Answered, moved: Moved) =>
  hasTurn(speaker) && moved !== null && speaker.answeredAt !== null && speaker.answeredAt < moved.at

/** It is sure who will speak, on the days as they stand. */
export const isSure = (speaker: Answered, moved: Moved): boolean => hasTurn(speaker) && !isOvertaken(speaker, moved)

/** Whether the session of the speaker takes place; of one that was called off nothing is asked and nobody is counted. */
export const takesPlace = ({ session }: { readonly session: Pick<Session, 'cancelledReason'> }): boolean =>
  session.cancelledReason === ''

/** Whole days until the answer is due; negative when that day has passed. */
export const daysToAnswer = (answerBy: string, today: string): number => daysBetween(today, answerBy)

/** A speaker who has not answered is reminded when so few days are left. */
const REMIND_WITHIN = 3

/** What to do next about a speaker, on a day of the region. */
export function adviceFor(
  speaker: Answered & Pick<Speaker, 'answerBy'> & { readonly session: Pick<Session, 'cancelledReason'> },
  today: string,
  moved: Moved,
): { readonly advice: z.infer<typeof Advice>; readonly daysLeft: number | null } {
  const { state, answerBy } = speaker
  if (!takesPlace(speaker)) return { advice: 'none', daysLeft: null }
  if (isOvertaken(speaker, moved)) return { advice: 'ask_again', daysLeft: null }
  if (state === 'declined') return { advice: 'replace', daysLeft: null }
  if (state !== 'invited') return { advice: 'none', daysLeft: null }
  if (answerBy === null) return { advice: 'remind', daysLeft: null }
  const daysLeft = daysToAnswer(answerBy, today)
  if (daysLeft < 0) return { advice: 'name_deputy', daysLeft }
  return { advice: daysLeft <= REMIND_WITHIN ? 'remind' : 'wait', daysLeft }
}

/** Who will stand there: the deputy where one is named, nobody where it was declined. */
const speaksAs = ({ state, deputy, name }: Pick<Speaker, 'state' | 'deputy' | 'name'>): string | null =>
  state === 'declined' ? null : state === 'deputy' ? (deputy?.name ?? name) : name

const HONORIFICS = /^(prof|dr|drs|dra|ir|h|hj|kh|apt|drg|ns|bapak|ibu|bpk|sdr|sdri)$/

/** The same for the same person however titles, degrees, capitals and dots are written: "Dr. Ir. BUDI Santoso, M.Si" is `budi santoso`. */
export const nameKey = (name: string): string =>
  (name.split(',')[0] ?? '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word && !HONORIFICS.test(word))
    .join(' ')

interface Clash {
  readonly name: string
  readonly first: SessionTime
  readonly second: SessionTime
}

/** Two sessions of one speaker that meet in time, as the sessions stand in `sessions`; touching ends do not meet. */
export function findClash(
  speakers: readonly (Pick<Speaker, 'state' | 'deputy' | 'name'> & { readonly session: SessionTime })[],
  sessions: readonly SessionTime[],
): Clash | undefined {
  const times = new Map(sessions.map((session) => [session.id, session]))
  const turns = speakers
    .flatMap((speaker) => {
      const [name, session] = [speaksAs(speaker), times.get(speaker.session.id)]
      return name !== null && session ? [{ name, key: nameKey(name), session }] : []
    })
    .sort((a, b) => a.session.startsAt.getTime() - b.session.startsAt.getTime())
  for (const [at, { name, key, session: first }] of turns.entries()) {
    if (key === '') continue
    for (const { key: other, session: second } of turns.slice(at + 1)) {
      if (second.startsAt >= first.endsAt) break
      if (other === key && second.id !== first.id) return { name, first, second }
    }
  }
  return undefined
}

/** A session's time as a person of the region reads it: `2026-05-17 09.00–10.30`. */
export function timeInWords({ startsAt, endsAt }: Pick<SessionTime, 'startsAt' | 'endsAt'>, timezone: string): string {
  const clock = (at: Date) =>
    new Intl.DateTimeFormat('id-ID', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(at)
  return `${dayIn(timezone, startsAt)} ${clock(startsAt)}–${clock(endsAt)}`
}
