import type { Context } from '#platform/context.ts'
import { getAgency } from './get-agency.ts'

/** What was done to an agency, its posts and its mandates, the latest first; `actorId` is a user id or `system`. Errors: not_found. */
export async function listHistory(ctx: Context, agencyId: string) {
  await getAgency(ctx, agencyId)
  return ctx.tx
    .selectFrom('audit_log')
    .select(['seq', 'at', 'actor_id as actorId', 'operation', 'details'])
    .where('region_id', '=', ctx.region)
    .where('subject_kind', '=', 'agency')
    .where('subject_id', '=', agencyId)
    .orderBy('seq', 'desc')
    .limit(200)
    .execute()
}
