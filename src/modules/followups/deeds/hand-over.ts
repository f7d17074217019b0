import { listAgencies } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Followup } from '../followup.ts'
import { tellOwner } from '../notices/tell.ts'
import { getFollowup } from './get-followup.ts'
import { getMovable, take } from './move-followup.ts'
import { getOwnerPost, holderOf } from './owner-post.ts'

/**
 * Another post or agency owes it from now on, with the reason: its post ended, or it was somebody else's all along. The agency before keeps reading it. An
 * internal one stays within its agency. Throws as `closeFollowup`, and `unknown_reference`, `position_gone`, `owner_of_other_agency`.
 */
export async function handOverFollowup(
  ctx: Context,
  input: { id: string; version: number; agencyId: string; positionId: string | null; reason: string },
): Promise<Followup> {
  const followup = await getMovable(ctx, input, 'handOver')
  const agency = (await listAgencies(ctx)).find(({ id }) => id === input.agencyId)
  assert(agency, 'unknown_reference', { what: 'agency' })
  assert(followup.audience === 'concerned' || agency.id === followup.owner.id, 'forbidden')
  const post = input.positionId ? await getOwnerPost(ctx, input.positionId, agency.id) : null
  const others = followup.concernedAgencies.filter((id) => id !== agency.id)
  const isWaitingForItself = followup.waiting?.agency.id === agency.id
  await take(ctx, followup, {
    deed: 'handOver',
    change: {
      owner: { agencyId: agency.id, positionId: post?.id ?? null, holderThen: post ? holderOf(post) : '' },
      ...(followup.audience === 'concerned' && {
        concernedAgencies: agency.id === followup.owner.id ? others : [...new Set([...others, followup.owner.id])],
      }),
      ...(isWaitingForItself && { waiting: null }),
    },
    event: 'handed_over',
    text: input.reason,
    data: { from: followup.owner.shortName, to: post ? `${post.title}, ${agency.shortName}` : agency.shortName },
  })
  const handed = await getFollowup(ctx, input.id)
  await tellOwner(ctx, handed, 'followup.handed_over')
  return handed
}
