import { findNames } from '#modules/accounts/index.ts'
import { listRecords } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { getPartner } from './find-partner.ts'

/** One page of what happened with a partner, the latest first: which deed, when, by whom. Throws `not_found`. */
export async function readPartnerHistory(
  ctx: Context,
  { id, page, pageSize }: { readonly id: string; readonly page: number; readonly pageSize: number },
) {
  await getPartner(ctx, id)
  const { rows, total } = await listRecords(ctx, { subject: { kind: 'partner', id }, page, pageSize })
  const names = await findNames(
    ctx,
    rows.map(({ actorId }) => actorId),
  )
  const entries = rows.map(({ seq, at, actorId, operation }) => ({
    id: String(seq),
    at: at.toISOString(),
    by: actorId.startsWith('link:') ? 'link' : (names.get(actorId) ?? null),
    operation,
  }))
  return { rows: entries, total, page, pageSize }
}
