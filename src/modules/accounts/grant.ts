import type { Role } from '#contract/accounts.ts'
import type { Actor } from '#platform/context.ts'

/** A role at one unit (or all) and place (or the whole region) for a period. */
export interface GrantRow {
  readonly id: string
  readonly region: { readonly code: string; readonly name: string }
  readonly timezone: string
  readonly isSample: boolean
  readonly role: Role
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string } | null
  readonly areaCode: string | null
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Roles that work for one agency. A viewer may be given for one or for all. */
export const needsAgency = (role: Role): boolean => role === 'head' || role === 'operator'

/** Roles that are of the whole region always, so that whoever has one is walled in by the region only (docs/decisions/0007-grants.md). */
export const isOfRegion = (role: Role): boolean => role === 'admin' || role === 'coordinator'

/** The grant somebody acts under: the chosen one if it still holds, else the first that does. */
export function chooseGrant(grants: readonly GrantRow[], chosenId: string | undefined): GrantRow | undefined {
  return grants.find((grant) => grant.id === chosenId) ?? grants[0]
}

export const actorUnder = (userId: string, grant: GrantRow): Actor => ({
  userId,
  role: grant.role,
  agencyId: grant.agency?.id ?? null,
  areaCode: grant.areaCode,
})
