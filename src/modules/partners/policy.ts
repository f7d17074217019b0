import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Whose record it is: the agency that keeps it; null: the coordinators. */
interface Kept {
  readonly agencyId: string | null
}

const keeps = (actor: Actor, { agencyId }: Kept) =>
  coordinates(actor) || (works(actor) && agencyId !== null && actor.agencyId === agencyId)

/** Who may do what with partners. Whoever has an account reads that a partner exists, its agreements, needs, offers and pledges. */
export const can = {
  add: (actor: Actor) => coordinates(actor) || works(actor),
  /** A partner, its contact persons, link and consent: the agency that registered it, and the coordinators. */
  edit: keeps,
  /** Phone and e-mail of a contact person: agencies that know the person, and the coordinators. */
  readPhone: (actor: Actor, knownBy: readonly string[]) =>
    coordinates(actor) || (actor.agencyId !== null && knownBy.includes(actor.agencyId)),
  /** Each agency says for itself whom it knows. */
  sayAcquaintance: keeps,
  /** An agreement: an agency that it binds, the one that noted it, and the coordinators. */
  keepAgreement: (actor: Actor, { agencyId, agencies }: Kept & { readonly agencies: readonly { id: string }[] }) =>
    keeps(actor, { agencyId }) || agencies.some(({ id }) => keeps(actor, { agencyId: id })),
  keepNeed: keeps,
  /** A pledge: the agency that took it and receives. */
  keepPledge: keeps,
  /** The words of a pledge that another room keeps (a house, a batch): everyone of the agency that receives, and the coordinators. */
  readPledgeWords: (actor: Actor, { agencyId }: Kept) =>
    coordinates(actor) || (agencyId !== null && actor.agencyId === agencyId),
}
