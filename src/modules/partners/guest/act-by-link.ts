import type { PartnerPage } from '#contract/partners/guest.ts'
import type { Terms } from '#contract/partners/shapes.ts'
import { notify } from '#modules/followups/index.ts'
import { record } from '#platform/audit.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { LinkToken } from '#platform/vault/links.ts'
import { checkTerms } from '../needs/keep-need.ts'
import { offersWithOpen, proposeNeeds } from '../needs/propose.ts'
import { written } from '../pledges/amount.ts'
import { reportDelivery } from '../pledges/move-pledge.ts'
import { isOpen, takesReports } from '../pledges/pledge.ts'
import { recordPledge } from '../pledges/record-pledge.ts'
import { findContact, updateContact } from '../queries/contacts.ts'
import { findDelivery } from '../queries/deliveries.ts'
import { findNeed } from '../queries/needs.ts'
import { findOffer, insertOffer, listOffersOf } from '../queries/offers.ts'
import { updatePartner } from '../queries/partners.ts'
import { findPledge } from '../queries/pledges.ts'
import { contactPlace } from '../sealed-columns.ts'
import { describeOwnPage, openPartnerLink } from './own-page.ts'

/** The own page. Throws `link_invalid`. */
export const readOwnPage = async (ctx: Context, link: LinkToken): Promise<PartnerPage> =>
  describeOwnPage(ctx, await openPartnerLink(ctx, link))

/** Says that a contact person is right; null: the number or address stands as it is. Throws `link_invalid`, `not_found`, `conflict`. */
export async function confirmContact(
  ctx: Context,
  link: LinkToken,
  { contactId, phone, email }: { contactId: string; phone: string | null; email: string | null },
): Promise<PartnerPage> {
  const partner = await openPartnerLink(ctx, link)
  const contact = await findContact(ctx, contactId)
  assert(contact && contact.partnerId === partner.id && contact.leftOn === null, 'not_found')
  const seal = (text: string) => (text ? ctx.vault.seal(contactPlace(contactId), text) : null)
  const isKept = await updateContact(ctx, {
    ...contact,
    phoneSealed: phone === null ? contact.phoneSealed : seal(phone),
    emailSealed: email === null ? contact.emailSealed : seal(email),
    confirmedOn: todayOf(ctx),
  })
  assert(isKept, 'conflict')
  await record(ctx, 'partner.contact_confirm', { kind: 'partner', id: partner.id }, { contact: contactId })
  return describeOwnPage(ctx, partner)
}

/** To be thanked publicly under a name from today on; null: not, or not any more. Throws `link_invalid`, `conflict`. */
export async function consentByLink(ctx: Context, link: LinkToken, publicName: string | null): Promise<PartnerPage> {
  const partner = await openPartnerLink(ctx, link)
  const thanksConsentOn = publicName === null ? null : todayOf(ctx)
  const change = { ...partner, thanksConsentOn, publicName: publicName ?? partner.publicName }
  // A consent, and all the more its withdrawal, is never lost silently.
  assert(await updatePartner(ctx, change), 'conflict')
  await record(ctx, 'partner.consent', { kind: 'partner', id: partner.id }, { agreed: publicName !== null })
  return readOwnPage(ctx, link)
}

/** Offers something; the same id again is the same offer. Throws `link_invalid`, `idempotency_reused` for an id of somebody else's, as `checkTerms`. */
export async function offerByLink(
  ctx: Context,
  link: LinkToken,
  { id, ...terms }: Terms & { id: string },
): Promise<PartnerPage> {
  const partner = await openPartnerLink(ctx, link)
  const sent = await findOffer(ctx, id)
  assert(!sent || sent.partnerId === partner.id, 'idempotency_reused')
  if (sent) return describeOwnPage(ctx, partner)
  await insertOffer(ctx, { ...checkTerms(ctx, terms), id, partnerId: partner.id, byLink: true })
  await record(ctx, 'partner.offer_add', { kind: 'partner', id: partner.id }, { offer: id })
  await notify(ctx, {
    topic: 'partner.offered',
    data: { partner: partner.name, what: terms.what },
    link: '/mitra/kebutuhan?side=offers',
    to: { agencyIds: partner.agencyId ? [partner.agencyId] : [], coordinators: true },
  })
  return describeOwnPage(ctx, partner)
}

/**
 * Pledges for a need that one of the own offers may meet; the same id again is the same pledge. Throws `link_invalid`, `idempotency_reused`,
 * `partner_not_proposed`, `due_in_past`, as `recordPledge`.
 */
export async function pledgeByLink(
  ctx: Context,
  link: LinkToken,
  { id, needId, quantity, dueOn }: { id: string; needId: string; quantity: number; dueOn: string },
): Promise<PartnerPage> {
  const partner = await openPartnerLink(ctx, link)
  const sent = await findPledge(ctx, id)
  assert(!sent || sent.partnerId === partner.id, 'idempotency_reused')
  if (sent) return describeOwnPage(ctx, partner)
  const offers = await offersWithOpen(ctx, await listOffersOf(ctx, partner.id))
  const today = todayOf(ctx)
  const proposed = await proposeNeeds(
    ctx,
    offers.filter(({ isClosed, endsOn }) => !isClosed && endsOn >= today),
    Number.MAX_SAFE_INTEGER,
  )
  // Of several the one with the most left.
  const offer = offers
    .toSorted((a, b) => b.open - a.open)
    .find((one) => proposed(one.id).some((proposal) => proposal.needId === needId && proposal.covers !== null))
  assert(offer, 'partner_not_proposed')
  const need = await findNeed(ctx, needId)
  assert(need, 'partner_not_proposed')
  assert(dueOn >= today, 'due_in_past')
  const { form, unit, what, agencyId, areaCode } = need
  const purpose = { kind: 'need', id: needId, title: what.slice(0, 300), areaCode } as const
  await recordPledge(ctx, {
    id,
    partnerId: partner.id,
    purpose,
    offerId: offer.id,
    form,
    what,
    quantity,
    unit,
    dueOn,
    agencyId,
    byLink: true,
  })
  await notify(ctx, {
    topic: 'partner.pledged',
    data: { partner: partner.name, quantity: written(quantity), unit, what },
    link: `/mitra/janji?id=${id}`,
    to: { agencyIds: [agencyId], orCoordinators: true },
  })
  return describeOwnPage(ctx, partner)
}

/**
 * Reports a delivery of an own pledge, which counts once the agency confirms it; the same id again is the same delivery. Throws `link_invalid`,
 * `idempotency_reused`, `not_found`, `partner_pledge_kept_elsewhere`, as `recordDelivery`.
 */
export async function reportByLink(
  ctx: Context,
  link: LinkToken,
  { id, pledgeId, day, quantity, note }: { id: string; pledgeId: string; day: string; quantity: number; note: string },
): Promise<PartnerPage> {
  const partner = await openPartnerLink(ctx, link)
  const pledge = await findPledge(ctx, pledgeId)
  assert(pledge && pledge.partnerId === partner.id, 'not_found')
  const sent = await findDelivery(ctx, id)
  assert(!sent || sent.pledgeId === pledge.id, 'idempotency_reused')
  if (sent) return describeOwnPage(ctx, partner)
  assert(takesReports(pledge) || !isOpen(pledge), 'partner_pledge_kept_elsewhere', { title: 'pelatihan' })
  await reportDelivery(ctx, { id, pledgeId, day, quantity, evidence: note })
  await notify(ctx, {
    topic: 'partner.delivery_reported',
    data: { partner: partner.name, quantity: written(quantity), unit: pledge.unit, what: pledge.what },
    link: `/mitra/janji?id=${pledgeId}`,
    to: { agencyIds: pledge.agencyId ? [pledge.agencyId] : [], orCoordinators: true },
  })
  return describeOwnPage(ctx, partner)
}
