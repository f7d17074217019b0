import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { requestFigures } from './request-figures.ts'

/** Counts the ledger again on somebody's wish; figures follow changes by themselves. Answers the id of the job. */
export async function recount(ctx: Context): Promise<string> {
  assert(can.readAll(ctx.actor), 'forbidden')
  return requestFigures(ctx)
}

/** Listens to whatever says that records belong to other persons than before: the figures are counted again, after single changes in a while. */
export async function onLedgerChanged(
  ctx: Context,
  { ids }: { readonly ids: readonly string[] | null },
): Promise<void> {
  await requestFigures(ctx, ids === null ? 'now' : 'soon')
}
