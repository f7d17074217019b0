import { z } from 'zod'
import { base, errors } from '../errors.ts'
import {
  AgreementKind,
  AgreementState,
  Day,
  DeliveryState,
  Email,
  Form,
  Id,
  PartnerKind,
  Phone,
  PledgeState,
  Quantity,
  Rupiah,
  Terms,
} from './shapes.ts'

const TermsShown = Terms.extend({ areaName: z.string() })

const OwnContact = z.object({
  id: Id,
  name: z.string(),
  post: z.string(),
  /** With its middle hidden: a link can be passed on. Empty: none is known. */
  phone: z.string(),
  email: z.string(),
  confirmedOn: Day.nullable(),
})

const OwnAgreement = z.object({
  id: Id,
  kind: AgreementKind,
  subject: z.string(),
  ourNumber: z.string(),
  theirNumber: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
  state: AgreementState,
  agencies: z.array(z.string()),
})

const OwnPledge = z.object({
  id: Id,
  /** What it is for; of a house or a batch only that it is one and in which district, never whose. */
  purpose: z.object({
    kind: z.enum(['need', 'offer', 'house', 'batch', 'gathering', 'free']),
    title: z.string(),
    areaName: z.string(),
  }),
  agency: z.string(),
  form: Form,
  what: z.string(),
  quantity: z.number(),
  unit: z.string(),
  dueOn: Day.nullable(),
  isLate: z.boolean(),
  state: PledgeState,
  delivered: z.number(),
  outstanding: z.number(),
  worth: Rupiah.nullable(),
  worthBasis: z.string(),
  thankedOn: Day.nullable(),
  thankedHow: z.string(),
  letterNumber: z.string(),
  deliveries: z.array(
    z.object({
      id: Id,
      day: Day,
      quantity: z.number(),
      note: z.string(),
      state: DeliveryState,
      stateReason: z.string(),
    }),
  ),
  can: z.object({ report: z.boolean() }),
})

/** A need that one of the own offers may meet. */
const OwnProposal = z.object({
  needId: Id,
  offerId: Id,
  agency: z.string(),
  terms: TermsShown,
  open: z.number(),
  score: z.number().int(),
})

const OwnOffer = TermsShown.extend({ id: Id, open: z.number(), isClosed: z.boolean() })

/** What a partner sees of itself: its own items and nothing of others. */
export const PartnerPage = z.object({
  partner: z.object({ name: z.string(), kind: PartnerKind }),
  region: z.object({ code: z.string(), name: z.string() }),
  /** Whom to ask: the agency that keeps the partner, else the secretary's of the region, as its letters are headed; null: there is none. */
  office: z
    .object({
      authority: z.string(),
      name: z.string(),
      address: z.string(),
      phone: z.string(),
      email: z.string(),
      website: z.string(),
    })
    .nullable(),
  today: Day,
  thanks: z.object({ consentOn: Day.nullable(), publicName: z.string() }),
  contacts: z.array(OwnContact),
  agreements: z.array(OwnAgreement),
  pledges: z.array(OwnPledge),
  offers: z.array(OwnOffer),
  proposals: z.array(OwnProposal),
  /** Where something can be offered: the whole region and its districts. */
  areas: z.array(z.object({ code: z.string(), name: z.string() })),
})
export type PartnerPage = z.infer<typeof PartnerPage>

const Token = z.object({ token: z.string().max(200) })
const byLink = base.errors(errors('link_invalid'))

/** A partner's own page by link, without an account. What it sends carries an id of its own, so that the same sent twice is one. */
export const guest = {
  open: byLink
    .route({ method: 'POST', path: '/guest/partner/open', summary: 'The own page of a partner, by its link' })
    .input(Token)
    .output(PartnerPage),
  confirmContact: byLink
    .errors(errors('conflict'))
    .route({
      method: 'POST',
      path: '/guest/partner/contact',
      summary: 'The contact person is right, or has another number or address',
    })
    .input(
      Token.extend({ contactId: Id, phone: Phone.nullable().default(null), email: Email.nullable().default(null) }),
    )
    .output(PartnerPage),
  consent: byLink
    .errors(errors('conflict'))
    .route({ method: 'POST', path: '/guest/partner/consent', summary: 'To be thanked publicly under a name, or not' })
    .input(Token.extend({ publicName: z.string().trim().min(2).max(200).nullable() }))
    .output(PartnerPage),
  offer: byLink
    .route({ method: 'POST', path: '/guest/partner/offer' })
    .errors(errors('partner_period', 'partner_whole_rupiah', 'partner_outside_region', 'partner_resting'))
    .input(Token.extend({ id: Id, ...Terms.shape }))
    .output(PartnerPage),
  pledge: byLink
    .route({ method: 'POST', path: '/guest/partner/pledge', summary: 'Pledge for a need that was proposed' })
    .errors(
      errors(
        'partner_not_proposed',
        'partner_resting',
        'partner_need_closed',
        'partner_pledge_too_large',
        'partner_nothing_left',
        'partner_other_form',
        'partner_whole_rupiah',
        'due_in_past',
      ),
    )
    .input(Token.extend({ id: Id, needId: Id, quantity: Quantity, dueOn: Day }))
    .output(PartnerPage),
  report: byLink
    .route({
      method: 'POST',
      path: '/guest/partner/delivery',
      summary: 'Say what was delivered; it counts once the agency confirms it',
    })
    .errors(
      errors(
        'wrong_state',
        'day_in_future',
        'partner_delivery_too_early',
        'partner_delivery_too_large',
        'partner_whole_rupiah',
        'partner_pledge_kept_elsewhere',
      ),
    )
    .input(
      Token.extend({
        id: Id,
        pledgeId: Id,
        day: Day,
        quantity: Quantity,
        note: z.string().trim().max(1000).default(''),
      }),
    )
    .output(PartnerPage),
}
