import type { GatheringInput } from '#contract/gatherings/shapes.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { instantOf } from './agenda/session.ts'
import { insertFacts } from './attendance/queries/facts.ts'
import type { Gathering } from './gathering.ts'
import { getGathering } from './get-gathering.ts'
import { updateGathering } from './queries/gatherings.ts'
import { upsertSessions } from './queries/sessions.ts'
import { insertParticipants } from './queries/write-participants.ts'
import { createGathering } from './write-gathering.ts'

/** A meeting that was held without Selaras: when, who was called, and who of them came. */
export interface HeldGathering {
  readonly input: GatheringInput
  /** Times of day in the region's zone. */
  readonly startTime: string
  readonly endTime: string
  readonly people: readonly { readonly name: string; readonly came: boolean }[]
}

/**
 * Writes down a meeting of one session after it was held, with its attendance list taken by hand; all called are people of the organiser. Throws
 * `forbidden`, `day_in_future`, and as `createGathering`.
 */
export async function recordHeld(
  ctx: Context,
  { input, startTime, endTime, people }: HeldGathering,
): Promise<Gathering> {
  assert(input.startsOn <= todayOf(ctx), 'day_in_future')
  const gathering = await createGathering(ctx, input)
  const session = {
    id: newId(),
    title: input.title,
    kind: 'session' as const,
    startsAt: instantOf(ctx.timezone, input.startsOn, startTime),
    endsAt: instantOf(ctx.timezone, input.startsOn, endTime),
    place: input.place,
    note: '',
    lessonHours: 0,
    takesAttendance: true,
    carriedFrom: null,
    cancelledReason: '',
  }
  await upsertSessions(ctx, gathering.id, [session])
  const called = people.map((person) => ({ ...person, id: newId() }))
  await insertParticipants(
    ctx,
    called.map(({ id, name }) => ({
      id,
      gatheringId: gathering.id,
      role: 'participant',
      source: 'list',
      agencyId: input.organiserAgencyId,
      personName: name,
      title: '',
      sex: null,
    })),
  )
  const now = ctx.clock.now()
  const told = { offsetMs: 0, clockBasis: 'server', means: 'hand', deviceId: null, toldBy: ctx.actor.userId } as const
  await insertFacts(
    ctx,
    gathering.id,
    called
      .filter(({ came }) => came)
      .map(({ id }) => ({
        id: newId(),
        sessionId: session.id,
        participantId: id,
        kind: 'in',
        statement: 'present',
        reason: '',
        representedBy: '',
        deviceAt: now,
        // As of its beginning: the list was kept there, and written in here later.
        at: session.startsAt,
        ...told,
        about: [],
      })),
  )
  assert(await updateGathering(ctx, gathering, { state: 'held' }), 'conflict')
  const came = called.filter((person) => person.came).length
  await record(ctx, 'gathering.record_held', { kind: 'gathering', id: gathering.id }, { called: called.length, came })
  return getGathering(ctx, gathering.id)
}
