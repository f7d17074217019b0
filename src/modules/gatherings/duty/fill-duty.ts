import { describePosts } from '#modules/organisations/index.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { type Gathering, isOver } from '../gathering.ts'
import { can } from '../policy.ts'
import type { DutyPost } from './cover.ts'
import { deleteCover, listCovers, replaceCover, type WrittenCover } from './duty-queries.ts'
import { readDuty } from './read-duty.ts'

/** A post of the gathering that the actor may cover. Throws `not_found`, `forbidden`, `gathering_over`. */
async function getFillable(
  ctx: Context,
  id: string,
  positionId: string,
): Promise<{ gathering: Gathering; post: DutyPost }> {
  const { gathering, posts } = await readDuty(ctx, id)
  const post = posts.find((one) => one.positionId === positionId)
  assert(post, 'not_found')
  assert(can.cover(ctx.actor, gathering, post.agency.id), 'forbidden')
  assert(!isOver(gathering), 'gathering_over', { state: gathering.state })
  return { gathering, post }
}

/**
 * Says who is in charge of a post meanwhile. Without a new phone number the one that stands there stays with the same person.
 * Throws `not_found`, `forbidden`, `gathering_over`, `unknown_reference`.
 */
export async function fillDuty(ctx: Context, { id, ...cover }: WrittenCover & { id: string }): Promise<void> {
  await getFillable(ctx, id, cover.positionId)
  if (cover.coverPositionId !== null) {
    const known = (await describePosts(ctx, [cover.coverPositionId])).has(cover.coverPositionId)
    assert(known && cover.coverPositionId !== cover.positionId, 'unknown_reference', { what: 'position' })
  }
  const before = (await listCovers(ctx, id)).find(({ positionId }) => positionId === cover.positionId)
  const phone = cover.phone || (before?.name === cover.name ? before.phone : '')
  await replaceCover(ctx, id, { ...cover, phone })
  await record(ctx, 'gathering.duty_fill', { kind: 'gathering', id }, { position: cover.positionId })
}

/** Nobody named covers the post any more; a Plh of the register still does. Throws as `fillDuty`. */
export async function clearDuty(ctx: Context, id: string, positionId: string): Promise<void> {
  await getFillable(ctx, id, positionId)
  await deleteCover(ctx, id, positionId)
  await record(ctx, 'gathering.duty_clear', { kind: 'gathering', id }, { position: positionId })
}
