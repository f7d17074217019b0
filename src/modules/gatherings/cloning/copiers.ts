import { daysAfter } from '#contract/calendar/days.ts'
import type { ClonePart } from '#contract/gatherings/logistics/cloning.ts'
import type { Context } from '#platform/context.ts'
import { newId } from '#platform/ids.ts'
import { insertRooms, listRooms } from '../lodging/lodging-queries.ts'
import { insertMaterial, listMaterials, readContent } from '../materials/material-queries.ts'
import { findGathering, findRosterRule, updateGathering } from '../queries/gatherings.ts'
import { listParticipants } from '../queries/participants.ts'
import { listSessions, upsertSessions } from '../queries/sessions.ts'
import { insertParticipants } from '../queries/write-participants.ts'
import { listQuestions, replaceQuestions } from '../questions/question-queries.ts'
import { insertSpeaker, listSpeakers } from '../speakers/speaker-queries.ts'

/** What a copier is told: from which gathering to which, how many days later, and which session became which. */
export interface Copy {
  readonly from: string
  readonly to: string
  readonly shiftDays: number
  /** Whether the actor may read what is the organiser's alone: else it is not handed over by a copy either. */
  readonly withPrivate: boolean
  /** New ids of sessions and speakers by their old ones; filled as they are copied. */
  readonly sessions: Map<string, string>
  readonly speakers: Map<string, string>
}

/** One part of a gathering that a copy may take over. `count`: how many there are to copy. */
export interface Copier {
  readonly part: ClonePart
  /** Of what is the organiser's alone. */
  readonly isPrivate?: true
  count(ctx: Context, from: string): Promise<number>
  copy(ctx: Context, copy: Copy): Promise<void>
}

const DAY = 86_400_000
/** The same time of day some days later: no zone of Indonesia changes its clocks. */
export const shifted = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY)

/** What took place as planned; what an old obstacle brought onto the agenda belongs to that day only. */
export const listLasting = async (ctx: Context, gatheringId: string) =>
  (await listSessions(ctx, gatheringId)).filter(
    ({ cancelledReason, carriedFrom }) => cancelledReason === '' && carriedFrom === null,
  )

const agenda: Copier = {
  part: 'agenda',
  count: async (ctx, from) => (await listLasting(ctx, from)).length,
  copy: async (ctx, { from, to, shiftDays, sessions }) => {
    const copies = (await listLasting(ctx, from)).map((session) => {
      const id = newId()
      sessions.set(session.id, id)
      return {
        ...session,
        id,
        startsAt: shifted(session.startsAt, shiftDays),
        endsAt: shifted(session.endsAt, shiftDays),
      }
    })
    await upsertSessions(ctx, to, copies)
  },
}

const rosterRule: Copier = {
  part: 'roster_rule',
  count: async (ctx, from) => ((await findRosterRule(ctx, from)) ? 1 : 0),
  copy: async (ctx, { from, to }) => {
    const rosterRule = await findRosterRule(ctx, from)
    const copied = await findGathering(ctx, to)
    if (rosterRule && copied) await updateGathering(ctx, copied, { rosterRule })
  },
}

/** Asked anew: nobody has confirmed for the new days. Only with the agenda, since a speaker belongs to a session. */
const speakers: Copier = {
  part: 'speakers',
  count: async (ctx, from) => (await listSpeakers(ctx, from)).length,
  copy: async (ctx, copy) => {
    for (const { id, session, answerBy, ...speaker } of await listSpeakers(ctx, copy.from)) {
      const sessionId = copy.sessions.get(session.id)
      if (!sessionId) continue
      const to = newId()
      copy.speakers.set(id, to)
      const until = answerBy && daysAfter(answerBy, copy.shiftDays)
      const own = copy.withPrivate ? {} : { phone: '', email: '', note: '' }
      await insertSpeaker(ctx, copy.to, to, { ...speaker, ...own, sessionId, answerBy: until })
    }
  },
}

const rooms: Copier = {
  part: 'rooms',
  isPrivate: true,
  count: async (ctx, from) => (await listRooms(ctx, from)).length,
  copy: async (ctx, { from, to }) =>
    insertRooms(
      ctx,
      to,
      (await listRooms(ctx, from)).map((room) => ({ ...room, id: newId() })),
    ),
}

const materials: Copier = {
  part: 'materials',
  count: async (ctx, from) => (await listMaterials(ctx, from)).length,
  copy: async (ctx, copy) => {
    for (const material of await listMaterials(ctx, copy.from))
      await insertMaterial(ctx, {
        ...material,
        id: newId(),
        gatheringId: copy.to,
        sessionId: (material.session && copy.sessions.get(material.session.id)) ?? null,
        speakerId: (material.speaker && copy.speakers.get(material.speaker.id)) ?? null,
        content: await readContent(ctx, material.id),
        visibleFrom: material.visibleFrom && shifted(material.visibleFrom, copy.shiftDays),
      })
  },
}

const listCommittee = async (ctx: Context, gatheringId: string) =>
  (await listParticipants(ctx, gatheringId)).filter(({ role }) => role === 'committee')

/** Names and tasks only: nobody has been called yet, and phone numbers are asked for anew. */
const committee: Copier = {
  part: 'committee',
  count: async (ctx, from) => (await listCommittee(ctx, from)).length,
  copy: async (ctx, { from, to }) =>
    insertParticipants(
      ctx,
      (await listCommittee(ctx, from)).map(({ agency, personName, title, sex }) => {
        const who = { agencyId: agency?.id ?? null, personName, title, sex }
        return { ...who, id: newId(), gatheringId: to, role: 'committee' as const, source: 'hand' as const }
      }),
    ),
}

/** Without a single answer: those belong to the people of that day. */
const questions: Copier = {
  part: 'questions',
  count: async (ctx, from) => (await listQuestions(ctx, from)).length,
  copy: async (ctx, { from, to }) =>
    replaceQuestions(
      ctx,
      to,
      (await listQuestions(ctx, from)).map((question) => ({ ...question, choices: [...question.choices] })),
    ),
}

/** In the order in which they run: sessions before what belongs to one. A part that comes later adds its copier here. */
export const COPIERS: readonly Copier[] = [agenda, rosterRule, speakers, committee, rooms, materials, questions]
