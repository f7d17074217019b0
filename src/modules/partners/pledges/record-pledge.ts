import type { Form, Purpose, Terms } from '#contract/partners/shapes.ts'
import { record } from '#platform/audit.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getActivePartner } from '../people/find-partner.ts'
import { insertStep } from '../queries/deliveries.ts'
import { lockNeed } from '../queries/needs.ts'
import { lockOffer } from '../queries/offers.ts'
import { insertPledge, sumFor } from '../queries/pledges.ts'
import { addUp, assertAmount, inWords, isSameUnit, unitOf, written } from './amount.ts'

export interface NewPledge {
  /** Made by the caller where the same pledge may be sent twice; a second time fails as `duplicate`. */
  readonly id?: string
  readonly partnerId: string
  readonly purpose: Purpose
  /** The offer it is taken out of; of a purpose that is an offer, that one. */
  readonly offerId?: string | null
  readonly form: Form
  readonly what?: string
  readonly quantity: number
  /** Of money always `rupiah`. */
  readonly unit: string
  /** Rupiah it is thought to be worth. */
  readonly value?: number | null
  /** ISO day. */
  readonly dueOn?: string | null
  /** Who receives; default: the actor's agency. */
  readonly agencyId?: string | null
  readonly byLink?: boolean
}

type Asked = Pick<NewPledge, 'form' | 'quantity' | 'unit'>

function assertFits(pledge: Asked, terms: Terms, open: number): void {
  const isSame = pledge.form === terms.form && isSameUnit(unitOf(pledge.form, pledge.unit), terms.unit)
  assert(isSame, 'partner_other_form', { unit: terms.unit })
  assert(open > 0, 'partner_nothing_left')
  const words = { remaining: written(open), remainingWords: inWords(open), unit: terms.unit }
  assert(pledge.quantity <= open, 'partner_pledge_too_large', words)
}

/** What a pledge takes of a need, out of an offer, or both. */
const takesOf = (purpose: Purpose, offerId: string | null): readonly (readonly ['need' | 'offer', string])[] => [
  ...(purpose.kind === 'need' ? [['need', purpose.id] as const] : []),
  ...(offerId === null ? [] : [['offer', offerId] as const]),
]

/** Throws unless what it is for, and the offer it is taken out of, still hold so much; `own`: what of it the pledge holds already. */
export async function assertStillOpen(
  ctx: Context,
  pledge: Asked & { readonly purpose: Purpose; readonly offerId: string | null },
  own = 0,
): Promise<void> {
  for (const [kind, id] of takesOf(pledge.purpose, pledge.offerId)) {
    const terms = await (kind === 'need' ? lockNeed(ctx, id) : lockOffer(ctx, id))
    assert(terms, 'unknown_reference', { what: kind })
    assert(!terms.isClosed || own > 0, 'partner_need_closed')
    assertFits(pledge, terms, addUp([terms.quantity, -(await sumFor(ctx, kind, id)), own]))
  }
}

const KNOWN = {
  partner_pledges__pk: ['duplicate', { what: 'pledge' }],
  partner_pledges__agency: ['unknown_reference', { what: 'agency' }],
} as const

/**
 * Notes what a partner promised, in the transaction of the deed it comes from; returns its id. Does not ask who may: that is the caller's. Throws
 * `unknown_reference`, `partner_resting`, `partner_whole_rupiah`, `partner_need_closed`, `partner_other_form`, `partner_nothing_left`,
 * `partner_pledge_too_large`, `duplicate`.
 */
export async function recordPledge(ctx: Context, pledge: NewPledge): Promise<string> {
  const { id = newId(), partnerId, purpose, form, quantity, what = '', byLink = false } = pledge
  await getActivePartner(ctx, partnerId)
  assertAmount(form, quantity)
  const offerId = purpose.kind === 'offer' ? purpose.id : (pledge.offerId ?? null)
  await assertStillOpen(ctx, { ...pledge, offerId })
  await mapConstraints(KNOWN, () =>
    insertPledge(ctx, {
      id,
      partnerId,
      agencyId: pledge.agencyId === undefined ? ctx.actor.agencyId : pledge.agencyId,
      purpose: { ...purpose, areaCode: purpose.areaCode ?? null },
      offerId,
      form,
      what,
      quantity,
      unit: unitOf(form, pledge.unit),
      value: pledge.value ?? null,
      dueOn: pledge.dueOn ?? null,
      byLink,
    }),
  )
  await insertStep(ctx, { pledgeId: id, kind: 'pledged', quantity })
  await record(ctx, 'partner.pledge', { kind: 'partner', id: partnerId }, { pledge: id, purpose: purpose.kind })
  return id
}
