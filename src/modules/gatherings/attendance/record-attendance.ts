import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getOrganised } from '../get-gathering.ts'
import type { Fact } from './attendance.ts'
import { insertFacts } from './queries/facts.ts'
import { findAttendee, listAttendanceSessions } from './queries/roster.ts'

interface Place {
  readonly id: string
  readonly sessionId: string
  readonly participantId: string
}

async function assertPlace(ctx: Context, { id, sessionId, participantId }: Place) {
  await getOrganised(ctx, id)
  const sessions = await listAttendanceSessions(ctx, [id])
  assert(
    sessions.some((session) => session.id === sessionId),
    'not_found',
  )
  assert((await findAttendee(ctx, participantId))?.gatheringId === id, 'not_found')
}

/** An excuse needs its reason, a representation the name of who came. */
export const isWhole = ({ statement, reason, representedBy }: Pick<Fact, 'statement' | 'reason' | 'representedBy'>) =>
  (statement !== 'excused' || reason.trim() !== '') && (statement !== 'represented' || representedBy.trim() !== '')

/** The organiser says by hand what holds for somebody. Throws `not_found`, `forbidden`, `attendance_reason`. */
export async function recordAttendance(
  ctx: Context,
  input: Place & { readonly statement: AttendanceStatus; readonly reason: string; readonly representedBy: string },
): Promise<{ id: string }> {
  await assertPlace(ctx, input)
  assert(isWhole(input), 'attendance_reason')
  return say(ctx, { ...input, kind: 'in', about: [] })
}

/** The organiser decides what counts, with the reason. A fact that comes later and says otherwise asks again. Throws `not_found`, `forbidden`. */
export async function decideAttendance(
  ctx: Context,
  input: Place & { readonly statement: AttendanceStatus; readonly reason: string; readonly about: readonly string[] },
): Promise<{ id: string }> {
  await assertPlace(ctx, input)
  return say(ctx, { ...input, kind: 'ruling', representedBy: '' })
}

const DEEDS = { in: 'record', ruling: 'decide' } as const

type Said = Place & { readonly kind: keyof typeof DEEDS } & Pick<
    Fact,
    'statement' | 'reason' | 'representedBy' | 'about'
  >

async function say(ctx: Context, said: Said): Promise<{ id: string }> {
  const now = ctx.clock.now()
  const { id, sessionId, participantId, kind, statement, reason, representedBy, about } = said
  const fact = { id: newId(), sessionId, participantId, kind, statement, reason, representedBy, about }
  const clock = { deviceAt: now, at: now, offsetMs: 0, clockBasis: 'server' as const }
  await insertFacts(ctx, id, [{ ...fact, ...clock, means: 'hand', deviceId: null, toldBy: ctx.actor.userId }])
  const deed = DEEDS[kind]
  await record(ctx, `attendance.${deed}`, { kind: 'gathering', id }, { sessionId, participantId, statement })
  return { id: fact.id }
}
