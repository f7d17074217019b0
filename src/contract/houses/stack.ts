import { z } from 'zod'
import { base, errors } from '../errors.ts'
import { Day, Id, LoggedWords, Rupiah } from '../shapes.ts'
import { AgencyName, House, HouseMoney } from './house.ts'
import { GiftForm, GiftState, GiverKind } from './shapes.ts'

const OneHouse = z.object({ id: Id })
const OneGift = z.object({ id: Id, giftId: Id, version: z.number().int().min(1) })
const Text = (most: number) => z.string().trim().max(most).default('')
const Reason = LoggedWords(3, 1000)
const Amount = Rupiah.min(1).max(1_000_000_000_000)

export const ItemKind = z.enum(['material', 'labour', 'other'])
export type ItemKind = z.infer<typeof ItemKind>

/** A line of the plan of materials and works (DRPB). Its amount is quantity × price in whole rupiah. */
export const ItemInput = z.object({
  kind: ItemKind,
  name: z.string().trim().min(2).max(200),
  quantity: z.number().positive().max(1_000_000),
  unit: z.string().trim().min(1).max(40),
  unitPrice: Rupiah.max(1_000_000_000),
})
export type ItemInput = z.infer<typeof ItemInput>
const Item = ItemInput.extend({ id: Id, amount: Rupiah })

/** The plan of materials of a house; the sum of its lines is what the house costs. */
export const plan = {
  get: base
    .route({ method: 'GET', path: '/houses/{id}/plan', summary: 'Materials and works (DRPB)' })
    .input(OneHouse)
    .output(z.object({ items: z.array(Item), cost: Rupiah })),
  save: base
    .route({ method: 'PUT', path: '/houses/{id}/plan', summary: 'All lines at once; a decided house is then planned' })
    .errors(
      errors('conflict', 'house_over', 'house_step_early', 'cost_below_stack', 'plan_too_large', 'reason_missing'),
    )
    .input(
      OneHouse.extend({
        version: z.number().int().min(1),
        items: z.array(ItemInput).min(1).max(200),
        /** Why it changes once the works have begun. */
        reason: LoggedWords(0, 1000).default(''),
      }),
    )
    .output(House),
}

/** Something given to a house, of which the stack is made. */
export const Gift = z.object({
  id: Id,
  giverKind: GiverKind,
  agency: AgencyName.nullable(),
  partnerId: Id.nullable(),
  giverName: z.string(),
  form: GiftForm,
  what: z.string(),
  amount: Rupiah,
  /** How goods and labour were valued. */
  basis: z.string(),
  fundSource: z.string(),
  scheme: z.string(),
  state: GiftState,
  promisedOn: Day,
  deliveredOn: Day.nullable(),
  evidence: z.string(),
  cancelledOn: Day.nullable(),
  cancelReason: z.string(),
  /** The gift of which this is the rest still promised. */
  restOf: Id.nullable(),
  version: z.number().int(),
})
export type Gift = z.infer<typeof Gift>

export const GiftInput = z.object({
  giverKind: GiverKind,
  /** An agency of the region, for state, province, regency, village and alms. */
  agencyId: Id.nullable().default(null),
  /** A partner of the room partners, for alms, business and community: sees the promise on its own page. */
  partnerId: Id.nullable().default(null),
  /** Where it is neither; empty for the family's own. */
  giverName: Text(200),
  form: GiftForm,
  what: Text(300),
  amount: Amount,
  basis: Text(500),
  fundSource: Text(200),
  scheme: Text(40),
  promisedOn: Day,
})
export type GiftInput = z.infer<typeof GiftInput>

export const Scheme = z.object({
  code: z.string(),
  label: z.object({ id: z.string(), en: z.string() }),
  giverKind: GiverKind,
  excludes: z.array(z.string()),
  source: z.string(),
})
export type Scheme = z.infer<typeof Scheme>

const Stack = z.object({
  rows: z.array(Gift),
  money: HouseMoney,
  schemes: z.array(Scheme),
  can: z.object({ give: z.boolean() }),
})
export type GiftStack = z.infer<typeof Stack>

const WRITING = errors(
  'conflict',
  'house_over',
  'house_step_early',
  'wrong_state',
  'unknown_reference',
  'day_in_future',
  'period_invalid',
  'gift_exceeds_need',
  'gift_giver_unclear',
  'gift_basis_missing',
  'schemes_exclude',
  'partner_resting',
  'partner_delivery_too_early',
  'partner_pledge_delivered',
  'partner_pledge_below_delivered',
  'partner_delivery_too_large',
)

/** The stack of givers of a house: cost = promised + delivered + gap, at any time. */
export const givers = {
  list: base
    .route({ method: 'GET', path: '/houses/{id}/givers', summary: 'Who gives what, and what is still open' })
    .input(OneHouse)
    .output(Stack),
  promise: base
    .route({ method: 'POST', path: '/houses/{id}/givers', summary: 'A promise; never more than is still open' })
    .errors(WRITING)
    .input(GiftInput.extend({ id: Id }))
    .output(Stack),
  deliver: base
    .route({ method: 'POST', path: '/houses/{id}/givers/{giftId}/deliver', summary: 'It came, whole or an instalment' })
    .errors(WRITING)
    .input(
      OneGift.extend({
        deliveredOn: Day,
        /** What came; at most what was promised and is still open. */
        amount: Amount,
        evidence: Text(500),
        /** What was promised beyond: still promised, or given up and open again. */
        rest: z.enum(['promised', 'open']).default('promised'),
      }),
    )
    .output(Stack),
  correct: base
    .route({
      method: 'PUT',
      path: '/houses/{id}/givers/{giftId}',
      summary: 'What was written wrongly, with the reason',
    })
    .errors(WRITING)
    .input(
      OneGift.extend({
        amount: Amount,
        what: Text(300),
        basis: Text(500),
        fundSource: Text(200),
        evidence: Text(500),
        reason: Reason,
      }),
    )
    .output(Stack),
  retract: base
    .route({
      method: 'POST',
      path: '/houses/{id}/givers/{giftId}/retract',
      summary: 'It did not come after all: promised again',
    })
    .errors(WRITING)
    .input(OneGift.extend({ reason: Reason }))
    .output(Stack),
  cancel: base
    .route({
      method: 'POST',
      path: '/houses/{id}/givers/{giftId}/cancel',
      summary: 'Given up, or paid back, with the reason',
    })
    .errors(WRITING)
    .input(OneGift.extend({ reason: Reason }))
    .output(Stack),
}
