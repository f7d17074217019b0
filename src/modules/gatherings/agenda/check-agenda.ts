import type { Language } from '#contract/errors.ts'
import type { AgendaWarning, SessionInput } from '#contract/gatherings/agenda/agenda.ts'

interface Days {
  readonly startsOn: string
  readonly endsOn: string
}

export interface AgendaProblem {
  /** Which field of which session: `sessions.2.endTime`. */
  readonly path: string
  readonly code: 'outside' | 'past_midnight' | 'ends_before' | 'twice'
  readonly session: SessionInput
}

const EVENING = '12:00'

/** What keeps an agenda from being saved, with its place; pure. */
export function findProblems(sessions: readonly SessionInput[], { startsOn, endsOn }: Days): AgendaProblem[] {
  const seen = new Set<string>()
  return sessions.flatMap((session, at) => {
    const problems: AgendaProblem[] = []
    const add = (field: string, code: AgendaProblem['code']) =>
      problems.push({ path: `sessions.${at}.${field}`, code, session })
    if (session.id && seen.has(session.id)) add('title', 'twice')
    if (session.id) seen.add(session.id)
    if (session.day < startsOn || session.day > endsOn) add('day', 'outside')
    // From an evening into the early hours: meant to go on past midnight, not typed the wrong way round.
    if (session.endTime <= session.startTime)
      add('endTime', session.startTime >= EVENING && session.endTime < EVENING ? 'past_midnight' : 'ends_before')
    return problems
  })
}

/** What an agenda may have, yet somebody should look at: two sessions in one place, or one meeting in two, at the same time. */
export function findWarnings(sessions: readonly SessionInput[]): AgendaWarning[] {
  const held = sessions.filter(({ cancelledReason }) => !cancelledReason)
  return held.flatMap((one, at) =>
    held.slice(at + 1).flatMap((other): AgendaWarning[] => {
      const meets = one.day === other.day && one.startTime < other.endTime && other.startTime < one.endTime
      if (!meets) return []
      const inOnePlace = one.place.toLowerCase() === other.place.toLowerCase()
      const later = one.startTime > other.startTime ? one : other
      return [
        {
          code: inOnePlace ? 'same_place' : 'same_time',
          sessions: [one.title, other.title],
          day: one.day,
          time: later.startTime,
          place: inOnePlace ? one.place : '',
        },
      ]
    }),
  )
}

const SENTENCES: Record<AgendaProblem['code'], Record<Language, string>> = {
  outside: {
    id: 'Sesi “{title}” pada {day} di luar hari acara ({from} sampai {until}). Pilih hari di antaranya, atau panjangkan acaranya.',
    en: 'The session “{title}” on {day} lies outside the event ({from} to {until}). Choose a day within, or lengthen the event.',
  },
  past_midnight: {
    id: 'Sesi “{title}” ({start}–{end}) melewati tengah malam. Bagi dua: sampai 24.00, lalu mulai 00.00 pada hari berikutnya.',
    en: 'The session “{title}” ({start}–{end}) goes past midnight. Split it: until 24.00, then from 00.00 of the next day.',
  },
  ends_before: {
    id: 'Sesi “{title}” selesai pukul {end}, padahal mulai pukul {start}. Betulkan jamnya.',
    en: 'The session “{title}” ends at {end} but starts at {start}. Mend the times.',
  },
  twice: {
    id: 'Sesi “{title}” tercantum dua kali. Hapus salah satunya.',
    en: 'The session “{title}” is there twice. Remove one.',
  },
}

const time = (value: string) => value.replace(':', '.')

/** A problem in words. */
export function describeProblem(
  { code, session }: AgendaProblem,
  { startsOn, endsOn }: Days,
  language: Language,
): string {
  const words: Record<string, string> = {
    title: session.title,
    day: session.day,
    from: startsOn,
    until: endsOn,
    start: time(session.startTime),
    end: time(session.endTime),
  }
  return SENTENCES[code][language].replace(/\{(\w+)\}/g, (_, key: string) => words[key] ?? '')
}
