import type { Followup } from '#modules/followups/index.ts'
import { longDate } from '#modules/letters/index.ts'
import { describePosts } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import type { WrittenMinutes } from '../minutes/read-minutes.ts'

export const outcomesOf = ({ items }: Pick<WrittenMinutes, 'items'>): Followup[] =>
  items.flatMap(({ outcomes }) => [...outcomes])

/** Who owes something, as a paper says it: the post and who holds it, or the agency. */
export async function whoOwes(ctx: Context, { owner, positionId, holderThen }: Followup): Promise<string> {
  const post = positionId ? (await describePosts(ctx, [positionId])).get(positionId) : undefined
  if (!post) return owner.name
  return holderThen ? `${post.title} (${holderThen})` : `${post.title}, ${owner.shortName}`
}

/** What is owed in one line: what, who, by when. */
export async function outcomeInWords(ctx: Context, outcome: Followup): Promise<string> {
  const what = outcome.what.replace(/[.;\s]+$/, '')
  return `${what} (${await whoOwes(ctx, outcome)}, tenggat ${longDate(outcome.dueOn)}).`
}
