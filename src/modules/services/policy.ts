import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** A grant for a village or for some villages cannot be told apart in figures by district. */
const DISTRICT = '35.07.01'.length
const isCountable = ({ areaCode }: Actor) => areaCode === null || areaCode.length <= DISTRICT

/** Who may know what of services. An agency knows what it gave itself, and the minimal answer about the rest. */
export const can = {
  /** All agencies together. */
  readAll: coordinates,
  /** Figures and rows at all: the coordinator those of all, whoever belongs to an agency its own. */
  read: (actor: Actor) => coordinates(actor) || (actor.agencyId !== null && isCountable(actor)),
  /** Rules are made by the region and known to everybody in it. */
  manageRules: coordinates,
  /** Conflicts name services of several agencies. */
  readConflicts: coordinates,
  /** Propose a recipient and ask whether anything stands against it. */
  askAboutCandidates: (actor: Actor) => coordinates(actor) || (works(actor) && actor.agencyId !== null),
  /** Questions of everybody, and what looks odd in them; others see their own. */
  readAllChecks: coordinates,
}
