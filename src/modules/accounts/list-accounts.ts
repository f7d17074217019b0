import { listRecords, verifyAuditChain } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { findInvitation, listOpenInvitations, pageAccounts } from './account-queries.ts'
import { can } from './policy.ts'
import { findNames } from './queries.ts'

type Page = { readonly q?: string | undefined; readonly page: number; readonly pageSize: number }

/** The people of this region and what they may do. Errors: forbidden. */
export async function listAccounts(ctx: Context, filter: Page) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  return pageAccounts(ctx, filter)
}

/** Links that can still be used. Errors: forbidden. */
export async function listInvitations(ctx: Context) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  return listOpenInvitations(ctx)
}

/** One invitation, whatever its state. Errors: forbidden, not_found. */
export async function getInvitation(ctx: Context, id: string) {
  assert(can.manageAccounts(ctx.actor), 'forbidden')
  const invitation = await findInvitation(ctx, id)
  assert(invitation, 'not_found')
  return invitation
}

/** One page of the region's audit trail, the latest first; a text is looked for in operation and subject, beside the operations named. Errors: forbidden. */
export async function listAudit(ctx: Context, filter: Page & { readonly operation?: readonly string[] | undefined }) {
  assert(can.readAudit(ctx.actor), 'forbidden')
  const { rows, total } = await listRecords(ctx, filter)
  const names = await findNames(
    ctx,
    rows.map((row) => row.actorId),
  )
  return { rows: rows.map((row) => ({ ...row, by: names.get(row.actorId) ?? null })), total }
}

/** Walks the whole chain of the region. Errors: forbidden. */
export async function checkAudit(ctx: Context) {
  assert(can.readAudit(ctx.actor), 'forbidden')
  return verifyAuditChain(ctx)
}
