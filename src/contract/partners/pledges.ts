import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Classification } from '../letters/shapes.ts'
import { Paging, pageOf } from '../shapes.ts'
import {
  AgencyName,
  Changed,
  Day,
  DeliveryState,
  Form,
  Id,
  One,
  PartnerName,
  PledgeState,
  Purpose,
  PurposeKind,
  Quantity,
  Reason,
  Rupiah,
  StepKind,
  Text,
  Unit,
  Words,
} from './shapes.ts'

export const Delivery = z.object({
  id: Id,
  day: Day,
  quantity: z.number(),
  evidence: z.string(),
  /** Rupiah of this part, where it was said when it came. */
  worth: Rupiah.nullable(),
  worthBasis: z.string(),
  state: DeliveryState,
  stateReason: z.string(),
  /** The partner told it by its link. */
  byLink: z.boolean(),
})
export type Delivery = z.infer<typeof Delivery>

export const Pledge = z.object({
  id: Id,
  partner: PartnerName,
  /** Who receives; null: the coordinators. */
  agency: AgencyName.nullable(),
  /** Of a house and a batch whoever does not keep the pledge reads kind and district only, and no words. */
  purpose: Purpose.extend({ areaName: z.string() }),
  form: Form,
  what: z.string(),
  quantity: z.number(),
  unit: z.string(),
  value: Rupiah.nullable(),
  dueOn: Day.nullable(),
  isLate: z.boolean(),
  state: PledgeState,
  delivered: z.number(),
  deliveredOn: Day.nullable(),
  /** Deliveries that the partner reported and nobody has looked at. */
  reported: z.number().int(),
  worth: Rupiah.nullable(),
  worthBasis: z.string(),
  thankedOn: Day.nullable(),
  thankedHow: z.string(),
  letter: z.object({ id: Id, number: z.string(), datedOn: Day }).nullable(),
  cancelledReason: z.string(),
  byLink: z.boolean(),
  pledgedOn: Day,
  version: z.number().int(),
  can: z.object({
    deliver: z.boolean(),
    /** Confirm or refuse what the partner reported. */
    look: z.boolean(),
    correct: z.boolean(),
    value: z.boolean(),
    thank: z.boolean(),
    cancel: z.boolean(),
  }),
})
export type Pledge = z.infer<typeof Pledge>

export const Step = z.object({
  id: Id,
  kind: StepKind,
  quantity: z.number().nullable(),
  worth: Rupiah.nullable(),
  note: z.string(),
  by: z.string(),
  at: z.string(),
})
export type Step = z.infer<typeof Step>

export const PledgeDetail = Pledge.extend({ deliveries: z.array(Delivery), steps: z.array(Step) })
export type PledgeDetail = z.infer<typeof PledgeDetail>

export const PledgeFields = z.object({
  partnerId: Id,
  purposeKind: PurposeKind.exclude(['house', 'batch']),
  /** Of a need, an offer or a gathering. */
  purposeId: z.union([Id, z.literal('')]).default(''),
  /** An offer of the same partner that it is taken out of. */
  offerId: Id.nullable().default(null),
  form: Form,
  what: z.string().trim().max(500).default(''),
  quantity: Quantity,
  unit: Unit,
  value: Rupiah.nullable().default(null),
  dueOn: Day.nullable().default(null),
})

export const PledgeView = z.enum([
  'open',
  'due',
  'late',
  'reported',
  'to_value',
  'to_thank',
  'thanked',
  'cancelled',
  'all',
])
export type PledgeView = z.infer<typeof PledgeView>

const writing = errors('conflict', 'wrong_state', 'partner_pledge_kept_elsewhere')
const filling = errors(
  'partner_resting',
  'partner_need_closed',
  'partner_pledge_too_large',
  'partner_nothing_left',
  'partner_other_form',
  'partner_whole_rupiah',
  'unknown_reference',
  'duplicate',
)
const delivering = errors(
  'partner_delivery_too_early',
  'partner_delivery_too_large',
  'partner_whole_rupiah',
  'day_in_future',
)

/** What stands against a delivery to a house. */
const ofHouse = errors('house_over', 'house_step_early', 'gift_exceeds_need', 'period_invalid')

/** Pledges of partners: promised, delivered in parts, valued, thanked for. */
export const pledges = {
  list: base
    .route({ method: 'GET', path: '/partners/pledges', summary: 'Pledges by how far they are, the earliest due first' })
    .input(
      Paging.extend({
        view: PledgeView.default('open'),
        partnerId: Id.optional(),
        agencyId: Id.optional(),
        form: Form.optional(),
        q: z.string().trim().max(200).optional(),
      }),
    )
    .output(
      pageOf(Pledge).extend({ counts: z.record(PledgeView, z.number().int()), can: z.object({ add: z.boolean() }) }),
    ),
  get: base.route({ method: 'GET', path: '/partner-pledges/{id}' }).input(One).output(PledgeDetail),
  record: base
    .route({ method: 'POST', path: '/partner-pledges', summary: 'Note what a partner promised' })
    .errors(filling)
    .input(PledgeFields)
    .output(PledgeDetail),
  correct: base
    .route({
      method: 'PUT',
      path: '/partner-pledges/{id}',
      summary: 'Correct a pledge, with the reason; what stood before stays in its history',
    })
    .errors({ ...writing, ...filling, ...errors('partner_pledge_below_delivered') })
    .input(
      Changed.extend({ what: z.string().trim().max(500), quantity: Quantity, dueOn: Day.nullable(), reason: Reason }),
    )
    .output(PledgeDetail),
  deliver: base
    .route({
      method: 'POST',
      path: '/partner-pledges/{id}/deliveries',
      summary: 'Note what came: all of it, or a part',
    })
    .errors({ ...writing, ...delivering })
    .input(Changed.extend({ day: Day, quantity: Quantity, evidence: Words.default('') }))
    .output(PledgeDetail),
  confirm: base
    .route({
      method: 'POST',
      path: '/partner-deliveries/{id}/confirm',
      summary: 'What the partner reported did come; of a house its gift is then delivered too',
    })
    .errors({ ...writing, ...delivering, ...ofHouse })
    .input(One)
    .output(PledgeDetail),
  refuse: base
    .route({
      method: 'POST',
      path: '/partner-deliveries/{id}/refuse',
      summary: 'What the partner reported did not come, or not so',
    })
    .errors(writing)
    .input(One.extend({ reason: Reason }))
    .output(PledgeDetail),
  withdraw: base
    .route({
      method: 'POST',
      path: '/partner-deliveries/{id}/withdraw',
      summary: 'A delivery that was noted wrongly counts no more',
    })
    .errors(writing)
    .input(One.extend({ reason: Reason }))
    .output(PledgeDetail),
  value: base
    .route({
      method: 'POST',
      path: '/partner-pledges/{id}/value',
      summary: 'What the delivered is worth in rupiah, and by what',
    })
    .errors(writing)
    .input(Changed.extend({ worth: Rupiah, basis: Text }))
    .output(PledgeDetail),
  thank: base
    .route({ method: 'POST', path: '/partner-pledges/{id}/thanks', summary: 'Thank by a numbered letter' })
    .errors({ ...writing, ...errors('day_in_future', 'classification_missing', 'number_inserts', 'number_taken') })
    .input(Changed.extend({ datedOn: Day, classification: Classification.default('') }))
    .output(PledgeDetail),
  thankOtherwise: base
    .route({ method: 'POST', path: '/partner-pledges/{id}/thanked', summary: 'It was thanked for by other means' })
    .errors({ ...writing, ...errors('day_in_future') })
    .input(Changed.extend({ day: Day, how: Text }))
    .output(PledgeDetail),
  letter: base
    .route({
      method: 'GET',
      path: '/partner-pledges/{id}/letter',
      summary: 'The letter of thanks; a draft until it is issued',
    })
    .errors(errors('wrong_state'))
    .input(One.extend({ format: z.enum(['docx', 'pdf']).default('pdf') }))
    .output(z.file()),
  cancel: base
    .route({ method: 'POST', path: '/partner-pledges/{id}/cancel' })
    .errors({ ...writing, ...errors('partner_pledge_delivered') })
    .input(Changed.extend({ reason: Reason }))
    .output(PledgeDetail),
}
