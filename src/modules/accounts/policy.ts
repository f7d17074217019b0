import type { z } from 'zod'
import type { Abilities } from '#contract/accounts.ts'
import type { Actor } from '#platform/context.ts'
import { isOfRegion, needsAgency } from './grant.ts'

/** Acts for the whole region: its grant has neither agency nor place, which `assertOffer` and the database see to. */
export const coordinates = ({ role }: Pick<Actor, 'role'>): boolean => isOfRegion(role)

/** Works for one agency; for which one is the record's question. */
export const works = ({ role }: Pick<Actor, 'role'>): boolean => needsAgency(role)

export const can = {
  /** Who works here in which role. An administrator is one of the whole region always. */
  manageAccounts: (actor: Actor) => actor.role === 'admin',
  readAudit: (actor: Actor) => actor.role === 'admin',
}

/** What a role opens at all; single records may be narrower, and say so in their own `can`. */
export const abilitiesOf = (actor: Actor): z.infer<typeof Abilities> => ({
  actForAll: coordinates(actor),
  readPlans: true,
  createActivity: coordinates(actor) || works(actor),
  importPlans: coordinates(actor) || works(actor),
  importLists: coordinates(actor) || works(actor),
  decideOverlaps: coordinates(actor),
  readPeople: coordinates(actor) || actor.agencyId !== null,
  reviewMatches: coordinates(actor),
  readServices: coordinates(actor) || actor.agencyId !== null,
  askAboutCandidates: coordinates(actor) || works(actor),
  createGathering: coordinates(actor) || works(actor),
  readLetters: coordinates(actor) || actor.agencyId !== null,
  sendOfficers: coordinates(actor) || (works(actor) && actor.agencyId !== null),
  manageOrganisations: coordinates(actor),
  manageAccounts: can.manageAccounts(actor),
  readAudit: can.readAudit(actor),
})
