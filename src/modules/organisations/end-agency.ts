import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Agency } from './agency.ts'
import { listUnitsAfter, lockAgency, updateAgency } from './agency-queries.ts'
import { getAgency } from './get-agency.ts'
import { closeMandate, listOpenMandates } from './mandates/mandate-queries.ts'
import { can } from './policy.ts'
import { closePositionsOf } from './positions/position-queries.ts'

/**
 * Gives an agency its last day; its mandates, posts and holders end with it. Nothing is deleted.
 * Errors: forbidden, not_found, wrong_state (ended already), period_invalid, agency_has_units.
 */
export async function endAgency(ctx: Context, { id, lastDay }: { id: string; lastDay: string }): Promise<Agency> {
  await lockAgency(ctx, id)
  const agency = await getAgency(ctx, id)
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  assert(agency.validUntil === null, 'wrong_state', { state: 'ended' })
  assert(lastDay >= agency.validFrom, 'period_invalid')
  const units = await listUnitsAfter(ctx, id, lastDay)
  assert(units.length === 0, 'agency_has_units', {
    count: units.length,
    names: units.map((unit) => unit.shortName).join(', '),
  })
  for (const mandate of await listOpenMandates(ctx, id)) await closeMandate(ctx, mandate, lastDay)
  await closePositionsOf(ctx, id, lastDay)
  await updateAgency(ctx, id, { validUntil: lastDay })
  await record(ctx, 'agency.end', { kind: 'agency', id }, { lastDay })
  return getAgency(ctx, id)
}
