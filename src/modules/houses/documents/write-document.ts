import type { HousePaper } from '#contract/houses/documents.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import type { OfficeDocument } from '#platform/documents/document.ts'
import { assert } from '#platform/errors.ts'
import { can } from '../policy.ts'
import { readHouse } from '../read-house.ts'
import { conditionForm } from './condition-form.ts'
import { handoverPaper } from './handover-paper.ts'
import { fundsPaper, materialsPaper } from './money-papers.ts'

const WRITERS = {
  condition: conditionForm,
  materials: materialsPaper,
  handover: handoverPaper,
  funds: fundsPaper,
} as const

/**
 * A paper of a house as it stands now, on the letterhead of the agency that keeps it; drawn by the caller outside the transaction. Throws `not_found`,
 * `forbidden` for who only gives to the house.
 */
export async function writeHousePaper(
  ctx: Context,
  { id, paper }: { id: string; paper: HousePaper },
): Promise<OfficeDocument> {
  const house = await readHouse(ctx, id)
  assert(can.readPrivate(ctx.actor, house), 'forbidden')
  await record(ctx, 'house.paper', { kind: 'house', id }, { paper })
  return WRITERS[paper](ctx, house)
}
