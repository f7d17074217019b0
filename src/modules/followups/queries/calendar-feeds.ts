import type { Role } from '#contract/accounts.ts'
import type { Context } from '#platform/context.ts'

export async function findFeed({ tx, region, actor }: Context, grantId: string) {
  return tx
    .selectFrom('calendar_feeds')
    .select(['id', 'turn', 'is_on as isOn'])
    .where('region_id', '=', region)
    .where('user_id', '=', actor.userId)
    .where('grant_id', '=', grantId)
    .executeTakeFirst()
}

export async function insertFeed(
  { tx, region, actor, clock }: Context,
  { id, grantId }: { readonly id: string; readonly grantId: string },
): Promise<void> {
  await tx
    .insertInto('calendar_feeds')
    .values({ region_id: region, id, user_id: actor.userId, grant_id: grantId, created_at: clock.now() })
    .execute()
}

export async function updateFeed(
  { tx, region }: Context,
  id: string,
  { turn, isOn }: { readonly turn: number; readonly isOn: boolean },
): Promise<void> {
  await tx
    .updateTable('calendar_feeds')
    .set({ turn, is_on: isOn })
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** The feed with the person and grant behind it, if the grant holds on a day. */
export async function findFeedActor({ tx, region }: Context, id: string, day: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return undefined
  const row = await tx
    .selectFrom('calendar_feeds as c')
    .innerJoin('grants as g', (join) => join.onRef('g.region_id', '=', 'c.region_id').onRef('g.id', '=', 'c.grant_id'))
    .select(['c.turn', 'c.is_on as isOn', 'g.user_id as userId', 'g.role'])
    .select(['g.agency_id as agencyId', 'g.area_code as areaCode'])
    .where('c.region_id', '=', region)
    .where('c.id', '=', id)
    .where('g.revoked_at', 'is', null)
    .where('g.valid_from', '<=', day)
    .where((eb) => eb.or([eb('g.valid_until', 'is', null), eb('g.valid_until', '>=', day)]))
    .executeTakeFirst()
  return row && { ...row, role: row.role as Role }
}
