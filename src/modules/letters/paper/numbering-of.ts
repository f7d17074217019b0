import type { NumberingInput } from '#contract/letters/shapes.ts'
import { getAgency } from '#modules/organisations/index.ts'
import type { Context } from '#platform/context.ts'
import { findNumbering } from '../queries/settings.ts'

/** How the numbers of an agency are made; until it says otherwise in the form most agencies use, with its short name for its code. */
export async function getNumbering(ctx: Context, agencyId: string): Promise<NumberingInput> {
  const entered = await findNumbering(ctx, agencyId)
  if (entered) return entered
  const { shortName } = await getAgency(ctx, agencyId)
  return {
    template: '{klasifikasi}/{urut}/{kode_pd}/{tahun}',
    padding: 3,
    unitCode: shortName.toUpperCase(),
    perKind: false,
  }
}
