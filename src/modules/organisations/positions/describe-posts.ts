import { holdsOn, todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Holder } from './position.ts'
import { listHolders } from './position-queries.ts'
import { findSecretariat, listPosts, type PostRow } from './post-queries.ts'

/** A post as somebody who waits for it sees it on a day. */
export interface Post extends Pick<PostRow, 'id' | 'title' | 'isHead' | 'agencyId'> {
  readonly state: 'filled' | 'away' | 'acting' | 'vacant' | 'ended'
  /** The last day of the post or of its agency, whichever comes first. */
  readonly endsOn: string | null
  /** Of that day; the definitif holder first. */
  readonly holders: readonly Holder[]
  /** The last one who held it before that day, when nobody does. */
  readonly lastHolder: Holder | null
}

function describe(row: PostRow, all: readonly Holder[], day: string): Post {
  const own = all.filter(({ positionId }) => positionId === row.id)
  const ends = [row.validUntil, row.agencyValidUntil].filter((end) => end !== null).sort()
  const isEnded = ends.some((end) => end < day)
  const holders = isEnded ? [] : own.filter((holder) => holdsOn(holder, day))
  const has = (capacity: Holder['capacity']) => holders.some((holder) => holder.capacity === capacity)
  const standing = has('definitif') ? (has('plh') ? 'away' : 'filled') : holders.length > 0 ? 'acting' : 'vacant'
  return {
    id: row.id,
    title: row.title,
    isHead: row.isHead,
    agencyId: row.agencyId,
    state: isEnded ? 'ended' : standing,
    endsOn: ends[0] ?? null,
    holders: holders.toSorted((a, b) => a.capacity.localeCompare(b.capacity)),
    lastHolder: holders.length > 0 ? null : (own.find(({ validFrom }) => validFrom <= day) ?? null),
  }
}

/** Posts by id, as they stand on a day (default: today in the region); what does not exist is left out. */
export async function describePosts(
  ctx: Context,
  ids: readonly string[],
  onDay?: string,
): Promise<ReadonlyMap<string, Post>> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const day = onDay ?? todayOf(ctx)
  const rows = await listPosts(ctx, wanted)
  const holders = await listHolders(ctx, wanted, null)
  return new Map(rows.map((row) => [row.id, describe(row, holders, day)]))
}

/**
 * The agency of the secretary of the region (*Sekretariat Daerah*) on a day and its head post, if they are registered. It is known by its name, as in
 * Permendagri 5/2017: the only agency so called; that of the council is *Sekretariat DPRD*.
 */
export async function findSecretary(
  ctx: Context,
  onDay?: string,
): Promise<{ agency: { id: string; name: string }; post: Post | null } | undefined> {
  const day = onDay ?? todayOf(ctx)
  const found = await findSecretariat(ctx, day)
  if (!found) return undefined
  const posts = await describePosts(ctx, found.headId ? [found.headId] : [], day)
  return { agency: { id: found.id, name: found.name }, post: posts.get(found.headId ?? '') ?? null }
}
