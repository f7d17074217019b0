import { type MyAttendance, ScannedCode } from '#contract/gatherings/attendance/check-in.ts'
import type { ItemAnswer } from '#contract/gatherings/attendance/shapes.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken } from '#platform/vault/links.ts'
import type { Gathering } from '../gathering.ts'
import { findGathering } from '../queries/gatherings.ts'
import { attendanceOf } from './attendance.ts'
import { badgeText, readSessionCode } from './codes.ts'
import { presentSession } from './devices/open-device.ts'
import { idOf } from './item-id.ts'
import { insertFacts, listFacts, type NewFact } from './queries/facts.ts'
import { type Attendee, findAttendee, listAttendanceSessions, listSessionIds } from './queries/roster.ts'
import { rulesOf } from './rules.ts'

/** Whose personal link this is. Throws `link_invalid` for what we did not sign, for an older link, and for whoever was taken off. */
export async function attendeeOfLink(
  ctx: Context,
  link: LinkToken,
): Promise<{ person: Attendee; gathering: Gathering }> {
  assert(isGenuine(ctx.vault, 'participant', link), 'link_invalid')
  const person = await findAttendee(ctx, link.id)
  assert(person && person.linkTurn === link.turn && !person.isRemoved, 'link_invalid')
  const gathering = await findGathering(ctx, person.gatheringId)
  assert(gathering && gathering.state !== 'cancelled', 'link_invalid')
  return { person, gathering }
}

/** The own code, and what is known of the own attendance so far. Throws `link_invalid`. */
export async function openOwnAttendance(ctx: Context, link: LinkToken): Promise<MyAttendance> {
  const { person, gathering } = await attendeeOfLink(ctx, link)
  const { id, title, place, startsOn, endsOn } = gathering
  const [rules, now] = [await rulesOf(ctx, id), ctx.clock.now()]
  const said = Map.groupBy(
    await listFacts(ctx, { gatheringIds: [id], participantId: person.id }),
    ({ sessionId }) => sessionId,
  )
  const sessions = await listAttendanceSessions(ctx, [id])
  return {
    now: now.toISOString(),
    timezone: ctx.timezone,
    person: { id: person.id, name: person.name },
    gathering: { id, title, place, startsOn, endsOn },
    badge: badgeText(ctx.vault, person.id, person.linkTurn),
    sessions: sessions.map((session) => {
      const facts = said.get(session.id)
      const isToCome = facts === undefined && session.endsAt > now
      return { ...presentSession(session), status: isToCome ? null : attendanceOf(facts ?? [], session, rules).status }
    }),
  }
}

/**
 * Codes that somebody scanned off the wall with the own phone, perhaps hours ago without signal. The code itself says when it stood there. Throws
 * `link_invalid`; a code that is not ours or of another gathering, and an item that is spoilt, is refused by
 * itself.
 */
export async function scanCodes(ctx: Context, link: LinkToken, items: readonly unknown[]): Promise<ItemAnswer[]> {
  const { person, gathering } = await attendeeOfLink(ctx, link)
  // A session that was crossed out since the code stood on the wall is still one in which somebody was.
  const sessions = new Set(await listSessionIds(ctx, gathering.id))
  const whole = items.flatMap((item) => ScannedCode.safeParse(item).data ?? [])
  const read = whole.map((item) => ({ item, code: readSessionCode(ctx.vault, item.text, ctx.clock.now()) }))
  const facts = read.flatMap(({ item, code }): NewFact[] =>
    code && sessions.has(code.sessionId)
      ? [
          {
            id: item.id,
            sessionId: code.sessionId,
            participantId: person.id,
            kind: 'in',
            statement: 'present',
            reason: '',
            representedBy: '',
            means: 'session_qr',
            deviceId: null,
            toldBy: `link:${person.id}`,
            deviceAt: new Date(item.deviceAt),
            at: code.at,
            offsetMs: 0,
            clockBasis: 'server',
            about: [],
          },
        ]
      : [],
  )
  const distinct = new Map(facts.map((fact) => [fact.id, fact]))
  const kept = await insertFacts(ctx, gathering.id, [...distinct.values()])
  const isWhole = new Set(whole.map(({ id }) => id))
  return items.map((item) => {
    const id = idOf(item)
    if (!isWhole.has(id)) return { id, outcome: 'refused', why: 'malformed' }
    if (!distinct.has(id)) return { id, outcome: 'refused', why: 'code_invalid' }
    return { id, outcome: kept.has(id) ? 'kept' : 'known', why: null }
  })
}
