import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Paging, pageOf } from '../shapes.ts'
import { AgencyName, Changed, Form, Id, One, PartnerName, Reason, Terms, Version } from './shapes.ts'

/** Why a need and an offer go together; each says in words where and how much. */
export const MatchReason = z.discriminatedUnion('code', [
  z.object({ code: z.literal('same_words'), words: z.array(z.string()), points: z.number() }),
  z.object({ code: z.literal('no_words'), points: z.number() }),
  z.object({ code: z.literal('same_area'), points: z.number() }),
  z.object({ code: z.literal('wider_area'), points: z.number() }),
  z.object({ code: z.literal('whole_period'), points: z.number() }),
  z.object({ code: z.literal('part_of_period'), days: z.number().int(), ofDays: z.number().int(), points: z.number() }),
  z.object({ code: z.literal('covers_all'), points: z.number() }),
  z.object({
    code: z.literal('covers_part'),
    quantity: z.number(),
    of: z.number(),
    unit: z.string(),
    points: z.number(),
  }),
  z.object({ code: z.literal('other_unit'), need: z.string(), offer: z.string(), points: z.number() }),
])
export type MatchReason = z.infer<typeof MatchReason>

const Match = z.object({
  /** 0–100, the sum of the points of its reasons. */
  score: z.number().int(),
  /** How much of the need the offer covers, in its unit; null where the units differ. */
  covers: z.number().nullable(),
  reasons: z.array(MatchReason),
})

const TermsShown = Terms.extend({ areaName: z.string() })

/** An offer that may meet the need. */
export const OfferProposal = Match.extend({ offerId: Id, partner: PartnerName, terms: TermsShown, open: z.number() })
export type OfferProposal = z.infer<typeof OfferProposal>
/** A need that the offer may meet. */
export const NeedProposal = Match.extend({ needId: Id, agency: AgencyName, terms: TermsShown, open: z.number() })
export type NeedProposal = z.infer<typeof NeedProposal>

export const NeedSubject = z.object({
  kind: z.enum(['activity', 'gathering', 'house', 'batch']),
  id: z.string(),
  title: z.string(),
})

export const NeedState = z.enum(['open', 'filled', 'past', 'closed'])
export type NeedState = z.infer<typeof NeedState>

export const Need = TermsShown.extend({
  id: Id,
  agency: AgencyName,
  subject: NeedSubject.nullable(),
  state: NeedState,
  closedReason: z.string(),
  pledged: z.number(),
  open: z.number(),
  proposals: z.array(OfferProposal),
  version: Version,
  can: z.object({ edit: z.boolean(), pledge: z.boolean() }),
})
export type Need = z.infer<typeof Need>

export const Offer = TermsShown.extend({
  id: Id,
  partner: PartnerName,
  byLink: z.boolean(),
  state: NeedState,
  closedReason: z.string(),
  pledged: z.number(),
  open: z.number(),
  proposals: z.array(NeedProposal),
  version: Version,
  can: z.object({ close: z.boolean(), pledge: z.boolean() }),
})
export type Offer = z.infer<typeof Offer>

export const NeedFields = Terms.extend({
  agencyId: Id,
  /** An activity of the plans or a gathering it is for. */
  subject: z
    .object({ kind: z.enum(['activity', 'gathering']), id: Id })
    .nullable()
    .default(null),
})
export type NeedFields = z.infer<typeof NeedFields>

/** What it is for may stay as it is, also a house or a batch, which are tied to it from their own pages alone. */
const EditedNeed = NeedFields.omit({ agencyId: true }).extend({
  ...Changed.shape,
  subject: NeedSubject.pick({ kind: true, id: true }).nullable().default(null),
})
export type EditedNeed = z.infer<typeof EditedNeed>

export const NeedView = z.enum(['open', 'filled', 'over', 'all'])
export type NeedView = z.infer<typeof NeedView>

const filters = { view: NeedView.default('open'), form: Form.optional(), q: z.string().trim().max(200).optional() }
const terms = errors('partner_period', 'partner_whole_rupiah', 'partner_outside_region', 'unknown_reference')

/** What agencies lack. */
export const needs = {
  list: base
    .route({ method: 'GET', path: '/partners/needs', summary: 'Needs of agencies with the offers that may meet them' })
    .input(Paging.extend({ ...filters, agencyId: Id.optional() }))
    .output(
      pageOf(Need).extend({
        counts: z.object({
          open: z.number().int(),
          filled: z.number().int(),
          over: z.number().int(),
          all: z.number().int(),
        }),
        can: z.object({ add: z.boolean() }),
      }),
    ),
  get: base.route({ method: 'GET', path: '/partner-needs/{id}' }).input(One).output(Need),
  add: base.route({ method: 'POST', path: '/partner-needs' }).errors(terms).input(NeedFields).output(Need),
  edit: base
    .route({ method: 'PUT', path: '/partner-needs/{id}' })
    .errors({ ...terms, ...errors('conflict', 'partner_need_closed', 'partner_pledge_too_large') })
    .input(EditedNeed)
    .output(Need),
  close: base
    .route({ method: 'POST', path: '/partner-needs/{id}/close', summary: 'Not needed any more, with the reason' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed.extend({ reason: Reason }))
    .output(Need),
}

/** What partners offer, in the same terms. */
export const offers = {
  list: base
    .route({ method: 'GET', path: '/partners/offers', summary: 'Offers of partners with the needs they may meet' })
    .input(Paging.extend({ ...filters, partnerId: Id.optional() }))
    .output(pageOf(Offer).extend({ can: z.object({ add: z.boolean() }) })),
  add: base
    .route({ method: 'POST', path: '/partners/{id}/offers' })
    .errors({ ...terms, ...errors('partner_resting') })
    .input(One.extend(Terms.shape))
    .output(Offer),
  close: base
    .route({ method: 'POST', path: '/partner-offers/{id}/close' })
    .errors(errors('conflict', 'wrong_state'))
    .input(Changed.extend({ reason: Reason }))
    .output(Offer),
}
