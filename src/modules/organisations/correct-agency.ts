import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import type { Agency, AgencyKind } from './agency.ts'
import { isBelow, updateAgency } from './agency-queries.ts'
import { AGENCY_CONSTRAINTS } from './create-agency.ts'
import { getAgency } from './get-agency.ts'
import { can } from './policy.ts'

export interface AgencyCorrection {
  readonly id: string
  readonly shortName: string
  readonly name: string
  readonly kind: AgencyKind
  readonly parentId: string | null
  readonly areaCode: string | null
}

/**
 * Corrects what was entered wrongly; a new name by law goes through `renameAgency`, which keeps the old one.
 * Errors: forbidden, not_found, agency_circle, duplicate, unknown_reference.
 */
export async function correctAgency(ctx: Context, input: AgencyCorrection): Promise<Agency> {
  const before = await getAgency(ctx, input.id)
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  if (input.parentId) assert(!(await isBelow(ctx, input.parentId, input.id)), 'agency_circle')
  const fields = (['shortName', 'name', 'kind', 'parentId', 'areaCode'] as const).filter((f) => before[f] !== input[f])
  if (fields.length === 0) return before
  await mapConstraints(AGENCY_CONSTRAINTS, () => updateAgency(ctx, input.id, input))
  await record(ctx, 'agency.correct', { kind: 'agency', id: input.id }, { fields })
  return getAgency(ctx, input.id)
}
