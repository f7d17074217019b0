import type { PartnerPage } from '#contract/partners/guest.ts'
import { getLetterhead } from '#modules/letters/index.ts'
import { findSecretary, nameAgencies } from '#modules/organisations/index.ts'
import { describeTree, nameAreas } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { isGenuine, type LinkToken } from '#platform/vault/links.ts'
import { stateOf } from '../agreements/agreement.ts'
import { offersWithOpen, proposeNeeds } from '../needs/propose.ts'
import type { Partner } from '../people/partner.ts'
import { openContact } from '../people/read-contacts.ts'
import { isLate, outstanding, takesReports } from '../pledges/pledge.ts'
import { shownDeliveries, shownPledge } from '../pledges/shown-words.ts'
import { listAllAgreementsOf, listBound } from '../queries/agreements.ts'
import { listContactsOf } from '../queries/contacts.ts'
import { listDeliveries } from '../queries/deliveries.ts'
import { letterNumbersOf } from '../queries/letter-contents.ts'
import { listOffersOf } from '../queries/offers.ts'
import { findPartner } from '../queries/partners.ts'
import { listPledgesOf } from '../queries/pledges.ts'
import { LONGEST_REMINDER } from '../seed-tables.ts'

/** Whose link it is. Throws `link_invalid`: forged, of another region, replaced, withdrawn, or of a partner that rests. */
export async function openPartnerLink(ctx: Context, link: LinkToken): Promise<Partner> {
  assert(isGenuine(ctx.vault, 'partner', link), 'link_invalid')
  const partner = await findPartner(ctx, link.id)
  assert(partner?.linkOn && partner.linkTurn === link.turn && partner.state === 'active', 'link_invalid')
  return partner
}

/** `0812 3456 7890` as `081•••••7890`: enough to see whether it is right, too little to call. */
const hidePhone = (phone: string): string => {
  const digits = phone.replace(/[^\d+]/g, '')
  return digits.length < 8 ? '••••' : `${digits.slice(0, 3)}•••••${digits.slice(-3)}`
}

const hideEmail = (email: string): string => email.replace(/^(.).*(@.*)$/, '$1•••$2')

async function pledgesOf(ctx: Context, partner: Partner): Promise<PartnerPage['pledges']> {
  const kept = await listPledgesOf(ctx, partner.id)
  const pledges = kept.map((pledge) => shownPledge(ctx.actor, pledge))
  const deliveries = await listDeliveries(
    ctx,
    pledges.map(({ id }) => id),
  )
  const agencies = await nameAgencies(
    ctx,
    pledges.map(({ agencyId }) => agencyId),
  )
  const areaName = await nameAreas(
    ctx,
    pledges.map(({ purpose }) => purpose.areaCode),
  )
  const numbers = await letterNumbersOf(
    ctx,
    pledges.flatMap(({ letterId }) => letterId ?? []),
  )
  const today = todayOf(ctx)
  return pledges.map((pledge) => ({
    ...pledge,
    purpose: {
      ...pledge.purpose,
      areaName: pledge.purpose.areaCode === null ? '' : areaName(pledge.purpose.areaCode).fullName,
    },
    agency: (pledge.agencyId && agencies.get(pledge.agencyId)?.name) || '',
    isLate: isLate(pledge, today),
    outstanding: outstanding(pledge),
    letterNumber: (pledge.letterId && numbers.get(pledge.letterId)) || '',
    deliveries: shownDeliveries(
      ctx.actor,
      pledge,
      deliveries.filter(({ pledgeId }) => pledgeId === pledge.id),
    ).map(({ id, day, quantity, evidence, byLink, state, stateReason }) => ({
      id,
      day,
      quantity,
      // Its own words come back to it; what the office noted stays with the office.
      note: byLink ? evidence : '',
      state,
      stateReason,
    })),
    can: { report: takesReports(pledge) },
  }))
}

async function agreementsOf(ctx: Context, partner: Partner): Promise<PartnerPage['agreements']> {
  const agreements = await listAllAgreementsOf(ctx, partner.id)
  const bound = await listBound(
    ctx,
    agreements.map(({ id }) => id),
  )
  const agencies = await nameAgencies(
    ctx,
    bound.map(({ agencyId }) => agencyId),
  )
  return agreements.map((agreement) => ({
    ...agreement,
    state: stateOf(agreement, todayOf(ctx), LONGEST_REMINDER),
    agencies: bound.flatMap(({ agreementId, agencyId }) =>
      agreementId === agreement.id ? (agencies.get(agencyId)?.name ?? []) : [],
    ),
  }))
}

/** Whom the partner asks, as that agency's letters are headed. */
async function officeOf(ctx: Context, { agencyId }: Partner): Promise<PartnerPage['office']> {
  const id = agencyId ?? (await findSecretary(ctx))?.agency.id
  if (!id) return null
  const { authority, address, postalCode, phone, email, website } = await getLetterhead(ctx, id)
  const name = (await nameAgencies(ctx, [id])).get(id)?.name ?? ''
  return { authority, name, address: [address, postalCode].filter(Boolean).join(' '), phone, email, website }
}

const MOST_PROPOSED = 20

/** What a partner sees of itself, and the needs its open offers may meet. */
export async function describeOwnPage(ctx: Context, partner: Partner): Promise<PartnerPage> {
  const { root, branches } = await describeTree(ctx)
  const offers = await offersWithOpen(ctx, await listOffersOf(ctx, partner.id))
  const today = todayOf(ctx)
  const open = offers.filter(({ isClosed, endsOn, open: left }) => !isClosed && endsOn >= today && left > 0)
  const proposed = await proposeNeeds(ctx, open, MOST_PROPOSED)
  const areaName = await nameAreas(
    ctx,
    offers.map(({ areaCode }) => areaCode),
  )
  const proposals = open.flatMap((offer) =>
    proposed(offer.id)
      // In another unit it could not be pledged for here.
      .filter(({ covers }) => covers !== null)
      .map(({ needId, agency, terms, open: left, score }) => ({
        needId,
        offerId: offer.id,
        agency: agency.name,
        terms,
        open: left,
        score,
      })),
  )
  const once = new Map(proposals.toSorted((a, b) => a.score - b.score).map((proposal) => [proposal.needId, proposal]))
  return {
    partner: { name: partner.name, kind: partner.kind },
    region: { code: ctx.region, name: root.fullName },
    office: await officeOf(ctx, partner),
    today,
    thanks: { consentOn: partner.thanksConsentOn, publicName: partner.publicName },
    contacts: (await listContactsOf(ctx, partner.id))
      .filter(({ leftOn }) => leftOn === null)
      .map((contact) => {
        const { phone, email } = openContact(ctx, contact)
        const { id, name, post, confirmedOn } = contact
        return {
          id,
          name,
          post,
          confirmedOn,
          phone: phone ? hidePhone(phone) : '',
          email: email ? hideEmail(email) : '',
        }
      }),
    agreements: await agreementsOf(ctx, partner),
    pledges: await pledgesOf(ctx, partner),
    offers: offers.map((offer) => ({ ...offer, areaName: areaName(offer.areaCode).fullName })),
    proposals: [...once.values()].sort((a, b) => b.score - a.score),
    areas: [root, ...branches].map(({ code, fullName }) => ({ code, name: fullName })),
  }
}
