import type { z } from 'zod'
import type { Abilities, Role } from '#contract/accounts.ts'
import type { Actor } from '#platform/context.ts'

const COORDINATING: readonly Role[] = ['admin', 'coordinator']
const WORKING: readonly Role[] = ['admin', 'coordinator', 'head', 'operator']

export const can = {
  /** Who works here in which role: the administrator of the whole region only. */
  manageAccounts: (actor: Actor) => actor.role === 'admin' && actor.agencyId === null,
  readAudit: (actor: Actor) => actor.role === 'admin' && actor.agencyId === null,
}

/** What a role opens at all; single records may be narrower, and say so in their own `can`. */
export const abilitiesOf = (actor: Actor): z.infer<typeof Abilities> => ({
  readPlans: true,
  createActivity: WORKING.includes(actor.role),
  importPlans: WORKING.includes(actor.role),
  decideOverlaps: COORDINATING.includes(actor.role),
  manageOrganisations: COORDINATING.includes(actor.role),
  manageAccounts: can.manageAccounts(actor),
  readAudit: can.readAudit(actor),
})
