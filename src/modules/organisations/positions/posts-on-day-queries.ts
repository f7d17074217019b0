import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { containing } from '#platform/text/like.ts'
import type { AgencyKind } from '../agency.ts'
import { inForce } from '../agency-queries.ts'
import { listHolders } from './position-queries.ts'
import type { PostClause, PostOnDay } from './posts-on-day.ts'

type Body = PostOnDay['agency']

/** Agencies of a day in the order of a roster: by kind, then by name. */
async function listBodies({ tx, region }: Context, onDay: string): Promise<Body[]> {
  const rows = await tx
    .selectFrom('agencies as a')
    .select(['a.id', 'a.short_name as shortName', 'a.name', 'a.kind'])
    .where('a.region_id', '=', region)
    .where(inForce(onDay, 'a'))
    .orderBy(
      sql`array_position(array['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'], a.kind)`,
    )
    .orderBy('a.name')
    .orderBy('a.id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AgencyKind }))
}

/** One clause as a condition on `positions as p`; kinds of agencies as the agencies of those kinds. */
function matches({ kinds, agencyIds, headsOnly, ranks, titleWords }: PostClause, bodies: readonly Body[]) {
  const ofKinds = bodies.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id)
  const words = titleWords.split(/\s+/).filter(Boolean)
  const conditions: RawBuilder<boolean>[] = [
    sql<boolean>`true`,
    ...(kinds.length > 0 ? [sql<boolean>`p.agency_id = any(${ofKinds}::uuid[])`] : []),
    ...(agencyIds.length > 0 ? [sql<boolean>`p.agency_id = any(${[...agencyIds]}::uuid[])`] : []),
    ...(headsOnly ? [sql<boolean>`p.is_head`] : []),
    ...(ranks.length > 0
      ? [sql<boolean>`lower(p.rank) = any(${ranks.map((rank) => rank.toLowerCase())}::text[])`]
      : []),
    ...words.map((word) => sql<boolean>`p.title ilike ${containing(word)}`),
  ]
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`
}

const any = (conditions: readonly RawBuilder<boolean>[]) =>
  sql<boolean>`(${sql.join([sql<boolean>`false`, ...conditions], sql` or `)})`

/**
 * See `listPostsOn`. Agencies, posts and holders are asked for apart and put together here: the policy of agencies asks for the person's grants at
 * each row, which a join would do for each pair (as one statement 100 posts of 20 agencies took 400 ms; so 1,000 of 200 take 90 ms).
 */
export async function selectPostsOn(
  ctx: Context,
  { onDay, include, exclude }: { onDay: string; include: readonly PostClause[]; exclude: readonly PostClause[] },
): Promise<PostOnDay[]> {
  const bodies = await listBodies(ctx, onDay)
  const posts = await ctx.tx
    .selectFrom('positions as p')
    .select(['p.id', 'p.title', 'p.rank', 'p.is_head as isHead', 'p.agency_id as agencyId'])
    .where('p.region_id', '=', ctx.region)
    .where(inForce(onDay, 'p'))
    .where(any(include.map((clause) => matches(clause, bodies))))
    .where(sql<boolean>`not ${any(exclude.map((clause) => matches(clause, bodies)))}`)
    .orderBy('p.is_head', 'desc')
    .orderBy('p.title')
    .orderBy('p.id')
    .execute()
  const holders = Map.groupBy(
    await listHolders(
      ctx,
      posts.map(({ id }) => id),
      onDay,
    ),
    ({ positionId }) => positionId,
  )
  const ofAgency = Map.groupBy(posts, ({ agencyId }) => agencyId)
  return bodies.flatMap((agency) =>
    (ofAgency.get(agency.id) ?? []).map(({ agencyId: _, ...post }) => ({
      ...post,
      agency,
      holders: (holders.get(post.id) ?? []).map(({ id, personName, nip, sex, capacity }) => ({
        id,
        personName,
        nip,
        sex,
        capacity,
      })),
    })),
  )
}
