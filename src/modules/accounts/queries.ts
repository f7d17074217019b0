import type { Transaction } from 'kysely'
import type { Role } from '#contract/accounts.ts'
import type { Context } from '#platform/context.ts'
import type { Tables } from '#platform/generated/tables.ts'
import type { GrantRow } from './grant.ts'

type Tx = Transaction<Tables>

/**
 * The grants of a person that have begun by a day and not ended before another, in all regions; in a transaction of that person. Two days, since
 * it is tomorrow in Jayapura while it is still today in Jakarta.
 */
export async function listGrantsOf(
  tx: Tx,
  userId: string,
  { begunBy, endedBefore }: { begunBy: string; endedBefore: string },
): Promise<GrantRow[]> {
  const rows = await tx
    .selectFrom('grants as g')
    .innerJoin('regions as r', 'r.region_id', 'g.region_id')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'g.region_id').onRef('a.id', '=', 'g.agency_id'),
    )
    .select([
      'g.id',
      'g.role',
      'g.area_code',
      'g.valid_from',
      'g.valid_until',
      'g.agency_id',
      'a.short_name',
      'a.name as agency_name',
      'r.region_id',
      'r.name as region_name',
      'r.timezone',
      'r.is_sample',
    ])
    .where('g.user_id', '=', userId)
    .where('g.revoked_at', 'is', null)
    .where('g.valid_from', '<=', begunBy)
    .where((eb) => eb.or([eb('g.valid_until', 'is', null), eb('g.valid_until', '>=', endedBefore)]))
    .orderBy('r.name')
    .orderBy('g.created_at')
    .orderBy('g.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    region: { code: row.region_id, name: row.region_name },
    timezone: row.timezone,
    isSample: row.is_sample,
    role: row.role as Role,
    agency: row.agency_id ? { id: row.agency_id, shortName: row.short_name ?? '', name: row.agency_name ?? '' } : null,
    areaCode: row.area_code,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
  }))
}

/** The people of a sample region, for its role switcher; empty in any other region. */
export async function listPersonas({ tx, region }: Context) {
  const rows = await tx
    .selectFrom('grants as g')
    .innerJoin('regions as r', 'r.region_id', 'g.region_id')
    .innerJoin('auth.user as u', 'u.id', 'g.user_id')
    .leftJoin('agencies as a', (join) =>
      join.onRef('a.region_id', '=', 'g.region_id').onRef('a.id', '=', 'g.agency_id'),
    )
    .select(['u.id', 'u.name', 'g.role', 'a.short_name'])
    .where('g.region_id', '=', region)
    .where('r.is_sample', '=', true)
    .where('g.revoked_at', 'is', null)
    .orderBy('g.created_at')
    .execute()
  return rows.map((row) => ({ userId: row.id, name: row.name, role: row.role as Role, agency: row.short_name }))
}

export async function insertGrant(
  { tx, region, actor, clock }: Context,
  grant: {
    id: string
    userId: string
    role: Role
    agencyId: string | null
    areaCode: string | null
    validFrom: string
    validUntil: string | null
  },
) {
  await tx
    .insertInto('grants')
    .values({
      region_id: region,
      id: grant.id,
      user_id: grant.userId,
      role: grant.role,
      agency_id: grant.agencyId,
      area_code: grant.areaCode,
      valid_from: grant.validFrom,
      valid_until: grant.validUntil,
      granted_by: actor.userId,
      created_at: clock.now(),
    })
    .execute()
}

/** The invitation a token belongs to; in a transaction that holds the token's hash. */
export async function findInvitationByToken(tx: Tx, tokenHash: string) {
  return tx
    .selectFrom('invitations')
    .select([
      'region_id',
      'id',
      'email',
      'name',
      'role',
      'agency_id',
      'area_code',
      'valid_until',
      'expires_at as expiresAt',
      'accepted_at as acceptedAt',
      'withdrawn_at as withdrawnAt',
    ])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}

export async function insertInvitation(
  { tx, region, actor }: Context,
  row: {
    id: string
    tokenHash: string
    email: string | null
    name: string | null
    role: Role
    agencyId: string | null
    areaCode: string | null
    validUntil: string | null
    createdAt: Date
    expiresAt: Date
  },
) {
  await tx
    .insertInto('invitations')
    .values({
      region_id: region,
      id: row.id,
      token_hash: row.tokenHash,
      email: row.email,
      name: row.name,
      role: row.role,
      agency_id: row.agencyId,
      area_code: row.areaCode,
      valid_until: row.validUntil,
      invited_by: actor.userId,
      created_at: row.createdAt,
      expires_at: row.expiresAt,
    })
    .execute()
}

/** Uses an invitation up; false when somebody was faster. */
export async function markAccepted({ tx, region, clock }: Context, id: string, userId: string): Promise<boolean> {
  const updated = await tx
    .updateTable('invitations')
    .set({ accepted_at: clock.now(), accepted_by: userId })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    // It may have been withdrawn or have run out while the password was being hashed.
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', clock.now())
    .returning('id')
    .executeTakeFirst()
  return updated !== undefined
}

export async function findRegion({ tx, region }: Context) {
  return tx
    .selectFrom('regions')
    .select(['name', 'timezone', 'is_sample as isSample'])
    .where('region_id', '=', region)
    .executeTakeFirst()
}

/** The names of some users who work in this region, by id; anybody else is left out. */
export async function findNames({ tx, region }: Context, userIds: readonly string[]): Promise<Map<string, string>> {
  if (userIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('auth.user as u')
    .select(['u.id', 'u.name'])
    .where('u.id', 'in', [...new Set(userIds)])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('grants as g')
          .select('g.id')
          .where('g.region_id', '=', region)
          .whereRef('g.user_id', '=', 'u.id'),
      ),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** The name of an agency of this region. */
export async function findAgencyName({ tx, region }: Context, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('agencies')
    .select('name')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.name
}

/** A user without a password; does nothing when the id is there already. */
export async function insertPersona({ tx, clock }: Context, user: { id: string; name: string; email: string }) {
  const now = clock.now()
  await tx
    .insertInto('auth.user')
    .values({ ...user, emailVerified: false, createdAt: now, updatedAt: now })
    .onConflict((oc) => oc.column('id').doNothing())
    .execute()
}

/** Whether a person has grants, and all of them in sample regions; in a transaction of that person. */
export async function worksInSamplesOnly(tx: Tx): Promise<boolean> {
  const regions = await tx.selectFrom('regions').select('is_sample').execute()
  return regions.length > 0 && regions.every((region) => region.is_sample)
}
