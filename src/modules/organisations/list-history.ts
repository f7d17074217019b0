import { listRecords } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { getAgency } from './get-agency.ts'

/** What was done to an agency, its posts and its mandates, the latest 200; `actorId` is a user id or `system`. Errors: not_found. */
export async function listHistory(ctx: Context, agencyId: string) {
  await getAgency(ctx, agencyId)
  const { rows } = await listRecords(ctx, { subject: { kind: 'agency', id: agencyId }, page: 1, pageSize: 200 })
  return rows
}
