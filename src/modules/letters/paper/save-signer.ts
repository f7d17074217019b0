import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { upsertSignerNote } from '../queries/settings.ts'
import { assertMaySave } from './read-settings.ts'
import { listSigners } from './signers.ts'

/** Says in whose name a post signs and the rank of who holds it today. Errors: not_found (agency, or a post that is not the agency's), forbidden. */
export async function saveSigner(
  ctx: Context,
  {
    agencyId,
    positionId,
    onBehalfOf,
    rank,
  }: { agencyId: string; positionId: string; onBehalfOf: string; rank: string },
): Promise<void> {
  await assertMaySave(ctx, agencyId)
  const signers = await listSigners(ctx, agencyId, todayOf(ctx))
  const signer = signers.find((one) => one.positionId === positionId)
  assert(signer, 'not_found')
  await upsertSignerNote(ctx, { agencyId, positionId, onBehalfOf, rank, rankOf: signer.name })
  await record(ctx, 'letter.signer', { kind: 'agency', id: agencyId }, { position: positionId })
}
