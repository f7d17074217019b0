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
  /** Something new of the own: a partner, an offer that was heard of, a person the agency knows and whose number it gives itself. */
  add: (actor: Actor) => coordinates(actor) || works(actor),
  /** A partner, its link and consent: the agency that registered it, and the coordinators. */
  edit: keeps,
  /** Phone and e-mail of a contact person: agencies that know the person, and the coordinators. */
  readPhone: (actor: Actor, knownBy: readonly string[]) =>
    coordinates(actor) || (actor.agencyId !== null && knownBy.includes(actor.agencyId)),
  /** A contact person, and who else knows that person: an agency that does, and the coordinators; not the partner's agency as such. */
  keepContact: (actor: Actor, knownBy: readonly string[]) =>
    coordinates(actor) || (works(actor) && actor.agencyId !== null && knownBy.includes(actor.agencyId)),
  /** Each agency says for itself whom it knows. */
  sayAcquaintance: keeps,
  /** An agreement: an agency that it binds, the one that noted it, and the coordinators. */
  keepAgreement: (actor: Actor, { agencyId, agencies }: Kept & { readonly agencies: readonly { id: string }[] }) =>
    keeps(actor, { agencyId }) || agencies.some(({ id }) => keeps(actor, { agencyId: id })),
  keepNeed: keeps,
  /** An offer: whoever noted it, the agency that registered the partner, and the coordinators. */
  closeOffer: (actor: Actor, { createdBy, partnerAgencyId }: { createdBy: string; partnerAgencyId: string | null }) =>
    keeps(actor, { agencyId: partnerAgencyId }) || (works(actor) && actor.userId === createdBy),
  /** A pledge: the agency that took it and receives. */
  keepPledge: keeps,
  /** The words of a pledge that another room keeps (a house, a batch): everyone of the agency that receives, and the coordinators. */
  readPledgeWords: (actor: Actor, { agencyId }: Kept) =>
    coordinates(actor) || (agencyId !== null && actor.agencyId === agencyId),
}
