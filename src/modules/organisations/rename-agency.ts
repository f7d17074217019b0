import { dayBefore } from '#contract/calendar/days.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import type { Agency } from './agency.ts'
import { insertFormerName, lockAgency, updateAgency } from './agency-queries.ts'
import { AGENCY_CONSTRAINTS } from './create-agency.ts'
import { getAgency } from './get-agency.ts'
import { can } from './policy.ts'
import { insertSuccession } from './succession-queries.ts'

export interface NewName {
  readonly id: string
  readonly shortName: string
  readonly name: string
  readonly legalText: string
  readonly effectiveOn: string
}

/**
 * Gives an agency a new name by law. It stays the same agency with its plans, mandates and people; lists under the old name still find it.
 * Errors: forbidden, not_found, wrong_state (ended), period_invalid (before it existed), duplicate.
 */
export async function renameAgency(ctx: Context, input: NewName): Promise<Agency> {
  await lockAgency(ctx, input.id)
  const before = await getAgency(ctx, input.id)
  assert(can.manageAgencies(ctx.actor), 'forbidden')
  assert(before.validUntil === null, 'wrong_state', { state: 'ended' })
  assert(input.effectiveOn > before.validFrom, 'period_invalid')
  await insertFormerName(ctx, {
    id: newId(),
    agencyId: input.id,
    shortName: before.shortName,
    name: before.name,
    validUntil: dayBefore(input.effectiveOn),
  })
  await mapConstraints(AGENCY_CONSTRAINTS, () =>
    updateAgency(ctx, input.id, { shortName: input.shortName, name: input.name }),
  )
  await insertSuccession(ctx, {
    id: newId(),
    kind: 'ganti_nama',
    fromId: input.id,
    toId: input.id,
    affairCodes: [],
    legalText: input.legalText,
    effectiveOn: input.effectiveOn,
  })
  await record(ctx, 'agency.rename', { kind: 'agency', id: input.id }, { effectiveOn: input.effectiveOn })
  return getAgency(ctx, input.id)
}
