import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Agency, AgencyKind } from './agency.ts'
import { insertAgency } from './agency-queries.ts'
import { getAgency } from './get-agency.ts'
import { can } from './policy.ts'

export interface NewAgency {
  readonly shortName: string
  readonly name: string
  readonly kind: AgencyKind
  readonly parentId?: string | null | undefined
  readonly areaCode?: string | null | undefined
  /** Default: long before any list, so that old plans find it. */
  readonly validFrom?: string | undefined
}

export const AGENCY_CONSTRAINTS = {
  agencies__short_name: ['duplicate', { what: 'agency' }],
  agencies__parent: ['unknown_reference', { what: 'parent_agency' }],
} as const

/** Adds an agency. Errors: forbidden, duplicate (short name), unknown_reference (parent). */
export async function createAgency(ctx: Context, input: NewAgency): Promise<Agency> {
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  const agency = {
    id: newId(),
    shortName: input.shortName,
    name: input.name,
    kind: input.kind,
    parentId: input.parentId ?? null,
    areaCode: input.areaCode ?? null,
    validFrom: input.validFrom ?? '2000-01-01',
  }
  await mapConstraints(AGENCY_CONSTRAINTS, () => insertAgency(ctx, agency))
  await record(ctx, 'agency.create', { kind: 'agency', id: agency.id }, { kind: agency.kind })
  return getAgency(ctx, agency.id)
}
