import { verifyAuditChain } from '#platform/audit.ts'
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

/** One page of the region's audit trail, the latest first; a text is looked for in operation and subject. Errors: forbidden. */
export async function listAudit(ctx: Context, filter: Page) {
  assert(can.readAudit(ctx.actor), 'forbidden')
  let query = ctx.tx.selectFrom('audit_log').where('region_id', '=', ctx.region)
  const q = filter.q?.trim()
  if (q) {
    const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((eb) => eb.or([eb('operation', 'ilike', like), eb('subject_id', 'ilike', like)]))
  }
  const rows = await query
    .select([
      'seq',
      'at',
      'actor_id as actorId',
      'operation',
      'subject_kind as subjectKind',
      'subject_id as subjectId',
      'details',
    ])
    .orderBy('seq', 'desc')
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .execute()
  const { total } = await query.select((eb) => eb.fn.countAll<string>().as('total')).executeTakeFirstOrThrow()
  const names = await findNames(
    ctx,
    rows.map((row) => row.actorId),
  )
  return { rows: rows.map((row) => ({ ...row, by: names.get(row.actorId) ?? null })), total: Number(total) }
}

/** Walks the whole chain of the region. Errors: forbidden. */
export async function checkAudit(ctx: Context) {
  assert(can.readAudit(ctx.actor), 'forbidden')
  return verifyAuditChain(ctx)
}
