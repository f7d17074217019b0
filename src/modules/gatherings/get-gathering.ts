import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Gathering, isComing, isOver } from './gathering.ts'
import { can } from './policy.ts'
import { findGathering, type GatheringFilter, listInvolving, pageGatherings } from './queries/gatherings.ts'

/** What the actor may read. Throws `not_found`. */
export async function getGathering(ctx: Context, id: string): Promise<Gathering> {
  const gathering = await findGathering(ctx, id)
  assert(gathering && can.read(ctx.actor, gathering), 'not_found')
  return gathering
}

/** The same for those who organise it, whatever its state. Throws `not_found`, `forbidden`. */
export async function getOrganised(ctx: Context, id: string): Promise<Gathering> {
  const gathering = await getGathering(ctx, id)
  assert(can.organise(ctx.actor, gathering), 'forbidden')
  return gathering
}

/** The same for what is its organisers' alone: lodging, health notes, phone numbers. Throws `not_found`, `forbidden`. */
export async function getWithPrivate(ctx: Context, id: string): Promise<Gathering> {
  const gathering = await getGathering(ctx, id)
  assert(can.readPrivate(ctx.actor, gathering), 'forbidden')
  return gathering
}

/** The same for a change of what is not over yet. Throws `not_found`, `forbidden`, `gathering_over`. */
export async function getChangeable(ctx: Context, id: string): Promise<Gathering> {
  const gathering = await getOrganised(ctx, id)
  assert(!isOver(gathering), 'gathering_over', { state: gathering.state })
  return gathering
}

/** The same for calling off and moving what is still to come. Throws also `wrong_state` for what was held. */
export async function getComing(ctx: Context, id: string): Promise<Gathering> {
  const gathering = await getChangeable(ctx, id)
  assert(isComing(gathering), 'wrong_state', { state: gathering.state })
  return gathering
}

/** One page of what the actor may read. */
export const listGatherings = (ctx: Context, filter: GatheringFilter) => pageGatherings(ctx, filter)

/**
 * What concerns the actor in a period (ISO days, both included): what the own agency holds or is called to; of the region's own people all they may
 * read. Without drafts of others and without what was called off. For calendars and the home page.
 */
export const listMyGatherings = (ctx: Context, from: string, until: string): Promise<Gathering[]> =>
  listInvolving(ctx, { from, until })
