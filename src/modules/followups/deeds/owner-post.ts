import { describePosts, type Post } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'

/**
 * The post that is to owe something, as it stands today. A vacant one may owe: whoever comes next finds it. Throws `unknown_reference`,
 * `position_gone`, and `owner_of_other_agency` when an agency is given that has not this post.
 */
export async function getOwnerPost(ctx: Context, positionId: string, agencyId?: string): Promise<Post> {
  const post = (await describePosts(ctx, [positionId])).get(positionId)
  assert(post, 'unknown_reference', { what: 'position' })
  assert(post.state !== 'ended', 'position_gone', { title: post.title, until: post.endsOn })
  assert(agencyId === undefined || post.agencyId === agencyId, 'owner_of_other_agency')
  return post
}

/** Who speaks for a post: its holder, or whoever stands in for it. */
export const holderOf = ({ holders }: Pick<Post, 'holders'>): string => (holders.at(-1) ?? holders[0])?.personName ?? ''
