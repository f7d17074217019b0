import { sql } from 'kysely'
import type { Role } from '#contract/accounts.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { containing } from '#platform/text/like.ts'

const GRANT = [
  'g.id',
  'g.user_id as userId',
  'g.role',
  'g.agency_id as agencyId',
  'g.area_code as areaCode',
  'g.valid_from as validFrom',
  'g.valid_until as validUntil',
  'g.revoked_at as revokedAt',
] as const

/** Users are of no region; whoever never had a grant here is not there for this region. */
const usersHere = ({ tx, region }: Context) =>
  tx
    .selectFrom('auth.user as u')
    .select(['u.id as userId', 'u.name', 'u.email', 'u.twoFactorEnabled'])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('grants as g')
          .select('g.id')
          .where('g.region_id', '=', region)
          .whereRef('g.user_id', '=', 'u.id'),
      ),
    )

async function withGrants<U extends { userId: string; twoFactorEnabled: boolean | null }>(
  ctx: Context,
  users: readonly U[],
) {
  const grants = await listGrants(
    ctx,
    users.map((user) => user.userId),
  )
  return users.map((user) => ({
    ...user,
    twoFactorEnabled: user.twoFactorEnabled === true,
    grants: grants.filter((grant) => grant.userId === user.userId),
  }))
}

async function listGrants({ tx, region }: Context, userIds: readonly string[]) {
  if (userIds.length === 0) return []
  const rows = await tx
    .selectFrom('grants as g')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'g.region_id').onRef('a.id', '=', 'g.agency_id'),
    )
    .select(GRANT)
    .select(['a.short_name as shortName', 'a.name as agencyName'])
    .where('g.region_id', '=', region)
    .where('g.user_id', 'in', [...userIds])
    .where('g.revoked_at', 'is', null)
    .orderBy('g.created_at')
    .orderBy('g.id')
    .execute()
  return rows.map(({ shortName, agencyName, agencyId, ...row }) => ({
    ...row,
    role: row.role as Role,
    agency: agencyId ? { id: agencyId, shortName: shortName ?? '', name: agencyName ?? '' } : null,
  }))
}

/** One page of the people of this region with their grants, by name; a text is looked for in name and e-mail. */
export async function pageAccounts(ctx: Context, filter: { q?: string | undefined; page: number; pageSize: number }) {
  let query = usersHere(ctx)
  for (const word of filter.q?.trim().split(/\s+/).filter(Boolean) ?? []) {
    const like = containing(word)
    query = query.where(sql<boolean>`(u.name || ' ' || u.email) ilike ${like}`)
  }
  const users = await query
    .orderBy('u.name')
    .orderBy('u.id')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query
    .clearSelect()
    .select((eb) => eb.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: await withGrants(ctx, users), total: Number(total) }
}

/** One person of this region. Errors: not_found, for people of other regions too. */
export async function getAccount(ctx: Context, userId: string) {
  const [account] = await withGrants(ctx, await usersHere(ctx).where('u.id', '=', userId).execute())
  assert(account, 'not_found')
  return account
}

/** Two who revoke at once wait for each other, so that they cannot take the last two administrators together. */
export async function lockGrants({ tx, region }: Context): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('grants'), hashtext(${region}))`.execute(tx)
}

export async function findGrant({ tx, region }: Context, id: string) {
  return tx
    .selectFrom('grants as g')
    .select(GRANT)
    .where('g.region_id', '=', region)
    .where('g.id', '=', id)
    .executeTakeFirst()
}

/** How many grants besides this one make an administrator on a day. */
export async function countOtherAdministrators(
  { tx, region }: Context,
  except: string | null,
  today: string,
): Promise<number> {
  let query = tx
    .selectFrom('grants')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('region_id', '=', region)
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .where('valid_from', '<=', today)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>=', today)]))
  if (except) query = query.where('id', '!=', except)
  return Number((await query.executeTakeFirstOrThrow()).count)
}

export async function markRevoked({ tx, region, clock }: Context, id: string): Promise<void> {
  await tx
    .updateTable('grants')
    .set({ revoked_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

const invitations = ({ tx, region }: Context) =>
  tx
    .selectFrom('invitations as i')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'i.region_id').onRef('a.id', '=', 'i.agency_id'),
    )
    .select([
      'i.id',
      'i.email',
      'i.name',
      'i.role',
      'i.agency_id as agencyId',
      'a.short_name as shortName',
      'a.name as agencyName',
      'i.area_code as areaCode',
      'i.valid_until as validUntil',
      'i.invited_by as invitedBy',
      'i.created_at as createdAt',
      'i.expires_at as expiresAt',
      'i.accepted_at as acceptedAt',
      'i.withdrawn_at as withdrawnAt',
    ])
    .where('i.region_id', '=', region)

/** Links that can still be used, the latest first: the same rule as `isOpen`. */
export async function listOpenInvitations(ctx: Context) {
  return invitations(ctx)
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', ctx.clock.now())
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .execute()
}

export async function findInvitation(ctx: Context, id: string) {
  return invitations(ctx).where('i.id', '=', id).executeTakeFirst()
}

export async function markWithdrawn({ tx, region, clock }: Context, id: string): Promise<void> {
  await tx
    .updateTable('invitations')
    .set({ withdrawn_at: clock.now() })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Somebody who may be told something: one grant that holds on a day. */
export interface GrantedPerson {
  readonly userId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Null: of the whole region. */
  readonly agencyId: string | null
}

/**
 * Who works on a day for some agencies (`null` among them: for the whole region) or, by user ids, who of these works here at all; oldest grant first.
 * Somebody with several grants comes several times.
 */
export async function listPeopleIn(
  { tx, region }: Context,
  where: { readonly agencyIds?: readonly (string | null)[]; readonly userIds?: readonly string[] },
  day: string,
): Promise<GrantedPerson[]> {
  const agencies = (where.agencyIds ?? []).filter((id) => id !== null)
  const users = where.userIds ?? []
  const rows = await tx
    .selectFrom('grants as g')
    .innerJoin('auth.user as u', 'u.id', 'g.user_id')
    .select(['u.id as userId', 'u.name', 'u.email', 'g.role', 'g.agency_id as agencyId'])
    .where('g.region_id', '=', region)
    .where('g.revoked_at', 'is', null)
    .where('g.valid_from', '<=', day)
    .where((eb) => eb.or([eb('g.valid_until', 'is', null), eb('g.valid_until', '>=', day)]))
    .where(
      sql<boolean>`(g.agency_id = any(${agencies}::uuid[]) or g.user_id = any(${[...users]}::text[])
        or (${where.agencyIds?.includes(null) ?? false} and g.agency_id is null))`,
    )
    .orderBy('g.created_at')
    .orderBy('g.id')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}
