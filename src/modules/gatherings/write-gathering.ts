import type { GatheringInput } from '#contract/gatherings/shapes.ts'
import { listBySource } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import { dayIn } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { mailCancellation } from './answers/mail-call.ts'
import { listIssued } from './documents/document-queries.ts'
import { type Gathering, hasValidPeriod } from './gathering.ts'
import { getChangeable, getComing, getGathering } from './get-gathering.ts'
import { can } from './policy.ts'
import { hasPeople, insertGathering, updateGathering } from './queries/gatherings.ts'
import { listParticipants } from './queries/participants.ts'
import { listSessions } from './queries/sessions.ts'
import { tellAgencies } from './tell-agencies.ts'

const KNOWN = { gatherings__organiser: ['unknown_reference', { what: 'agency' }] } as const

/** A new one as a draft. Throws `forbidden` for another agency's name, `period_invalid`, `unknown_reference`. */
export async function createGathering(
  ctx: Context,
  input: GatheringInput,
  clonedFrom: string | null = null,
): Promise<Gathering> {
  assert(can.create(ctx.actor, input.organiserAgencyId, input.visibility), 'forbidden')
  assert(hasValidPeriod(input), 'period_invalid')
  const id = newId()
  await mapConstraints(KNOWN, () => insertGathering(ctx, id, input, clonedFrom))
  await record(ctx, 'gathering.create', { kind: 'gathering', id }, { kind: input.kind })
  return getGathering(ctx, id)
}

/**
 * Changes its particulars; days and place of one that was announced change by `moveGathering`.
 * Its organiser alone reads phones, needs and notes, so that another agency is not put in its place once somebody is on its lists.
 * Throws `not_found`, `forbidden`, `gathering_over`, `conflict`, `period_invalid`, `unknown_reference`, `gathering_announced`, `sessions_outside`,
 * `organiser_fixed`, `visibility_fixed`.
 */
export async function editGathering(
  ctx: Context,
  { id, version, ...input }: GatheringInput & { id: string; version: number },
): Promise<Gathering> {
  const gathering = await getChangeable(ctx, id)
  assert(gathering.version === version, 'conflict')
  assert(can.create(ctx.actor, input.organiserAgencyId, input.visibility), 'forbidden')
  assert(hasValidPeriod(input), 'period_invalid')
  const isHandedOver = input.organiserAgencyId !== gathering.organiser.id
  assert(!isHandedOver || !(await hasPeople(ctx, id)), 'organiser_fixed')
  const becomesInternal = input.visibility === 'internal' && gathering.visibility !== 'internal'
  assert(!becomesInternal || !(await isKnownOutside(ctx, gathering)), 'visibility_fixed')
  const staysPut =
    input.startsOn === gathering.startsOn && input.endsOn === gathering.endsOn && input.place === gathering.place
  assert(gathering.announcedAt === null || staysPut, 'gathering_announced')
  await assertSessionsWithin(ctx, id, input)
  assert(await mapConstraints(KNOWN, () => updateGathering(ctx, gathering, { input })), 'conflict')
  await record(ctx, 'gathering.edit', { kind: 'gathering', id }, { version: version + 1 })
  return getGathering(ctx, id)
}

/** Whether others learnt of it: it was announced or held, a paper of it has a number, or somebody owes what was promised there. */
async function isKnownOutside(ctx: Context, { id, state }: Gathering): Promise<boolean> {
  if (state !== 'draft') return true
  return (await listIssued(ctx, id)).length > 0 || (await listBySource(ctx, 'gathering', id)).rows.length > 0
}

async function assertSessionsWithin(ctx: Context, id: string, { startsOn, endsOn }: GatheringInput) {
  const days = (await listSessions(ctx, id)).map((session) => ({
    title: session.title,
    day: dayIn(ctx.timezone, session.startsAt),
  }))
  const outside = days.filter(({ day }) => day < startsOn || day > endsOn)
  assert(outside.length === 0, 'sessions_outside', { count: outside.length, ...outside[0] })
}

/** Called off, with the reason. Throws `not_found`, `forbidden`, `gathering_over`, `wrong_state` for what was held, `conflict`. */
export async function cancelGathering(
  ctx: Context,
  { id, version, reason }: { id: string; version: number; reason: string },
): Promise<Gathering> {
  const gathering = await getComing(ctx, id)
  assert(gathering.version === version, 'conflict')
  assert(await updateGathering(ctx, gathering, { state: 'cancelled', stateReason: reason }), 'conflict')
  await record(ctx, 'gathering.cancel', { kind: 'gathering', id }, { version: version + 1 })
  const cancelled = await getGathering(ctx, id)
  if (gathering.announcedAt) {
    await tellAgencies(ctx, cancelled, 'gathering.cancelled')
    await mailCancellation(ctx, cancelled, await listParticipants(ctx, id))
  }
  return cancelled
}
