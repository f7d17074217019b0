import { daysAfter } from '#contract/calendar/days.ts'
import type { DeliveryState, Form, PledgeState, Purpose, StepKind } from '#contract/partners/shapes.ts'
import { addUp } from './amount.ts'

/** What a partner promised, as it is kept. */
export interface Pledge {
  readonly id: string
  readonly partnerId: string
  readonly agencyId: string | null
  readonly purpose: Purpose & { readonly areaCode: string | null }
  /** The offer it is taken out of. */
  readonly offerId: string | null
  readonly form: Form
  readonly what: string
  readonly quantity: number
  readonly unit: string
  readonly value: number | null
  readonly dueOn: string | null
  readonly state: PledgeState
  readonly delivered: number
  readonly deliveredOn: string | null
  readonly worth: number | null
  readonly worthBasis: string
  readonly isValuedByHand: boolean
  readonly thankedOn: string | null
  readonly thankedHow: string
  readonly letterId: string | null
  readonly cancelledReason: string
  readonly byLink: boolean
  readonly createdAt: Date
  readonly version: number
}

export interface Delivery {
  readonly id: string
  readonly pledgeId: string
  readonly day: string
  readonly quantity: number
  readonly evidence: string
  readonly worth: number | null
  readonly worthBasis: string
  readonly state: DeliveryState
  readonly stateReason: string
  readonly byLink: boolean
  readonly toldAt: Date
}

/** Rupiah of what came, and by what. */
export interface Worth {
  readonly rupiah: number
  readonly basis: string
}

export interface Step {
  readonly id: string
  readonly kind: StepKind
  readonly quantity: number | null
  readonly worth: number | null
  readonly note: string
  readonly by: string
  readonly at: Date
}

type Facts = Pick<
  Pledge,
  'form' | 'quantity' | 'worth' | 'worthBasis' | 'isValuedByHand' | 'thankedOn' | 'cancelledReason'
>
export type Progress = Pick<Pledge, 'state' | 'delivered' | 'deliveredOn' | 'worth' | 'worthBasis'>

const MONEY_BASIS = 'Jumlah uang yang diterima'

/** What the delivered is worth: what somebody said of the whole; of money its amount; else the sum of its parts, if each has one. */
function worthOf(
  facts: Facts,
  counted: readonly Delivery[],
  delivered: number,
): Pick<Progress, 'worth' | 'worthBasis'> {
  if (facts.isValuedByHand) return { worth: facts.worth, worthBasis: facts.worthBasis }
  if (facts.form === 'money') return { worth: Math.round(delivered), worthBasis: MONEY_BASIS }
  const parts = counted.flatMap(({ worth }) => (worth === null ? [] : [worth]))
  if (counted.length === 0 || parts.length < counted.length) return { worth: null, worthBasis: '' }
  const bases = [...new Set(counted.map(({ worthBasis }) => worthBasis).filter(Boolean))]
  return { worth: parts.reduce((sum, worth) => sum + worth, 0), worthBasis: bases.join('; ') }
}

/** How far a pledge is, from what was said of it and what came. The one rule: what the table holds is what this says. */
export function progressOf(facts: Facts, deliveries: readonly Delivery[]): Progress {
  const counted = deliveries.filter(({ state }) => state === 'confirmed')
  const delivered = addUp(counted.map(({ quantity }) => quantity))
  const deliveredOn =
    counted
      .map(({ day }) => day)
      .sort()
      .at(-1) ?? null
  const isWhole = delivered >= facts.quantity
  const valued = isWhole ? worthOf(facts, counted, delivered) : { worth: null, worthBasis: '' }
  return { state: stateOf(facts, delivered, isWhole && valued.worth !== null), delivered, deliveredOn, ...valued }
}

function stateOf({ quantity, thankedOn, cancelledReason }: Facts, delivered: number, isValued: boolean): PledgeState {
  if (cancelledReason) return 'cancelled'
  if (thankedOn) return 'thanked'
  if (isValued) return 'valued'
  if (delivered >= quantity) return 'delivered'
  return delivered > 0 ? 'partly' : 'pledged'
}

/** What is still to come. */
export const outstanding = ({ quantity, delivered }: Pick<Pledge, 'quantity' | 'delivered'>): number =>
  Math.max(0, addUp([quantity, -delivered]))

export const isOpen = ({ state }: Pick<Pledge, 'state'>): boolean => state === 'pledged' || state === 'partly'

/**
 * The reminder of a pledge whose day has come last, in days from the one it is due, those before it negative; undefined before the first. Days slept over
 * are made good by the latest alone.
 */
export const dueStage = (dueOn: string, today: string, stages: readonly number[]): number | undefined =>
  stages.findLast((days) => daysAfter(dueOn, days) <= today)

export const isLate = ({ dueOn, state }: Pick<Pledge, 'dueOn' | 'state'>, today: string): boolean =>
  dueOn !== null && dueOn < today && isOpen({ state })

/** Houses and training batches keep their own givers; their pledges are delivered, corrected and cancelled there. */
export const isKeptElsewhere = ({ purpose }: Pick<Pledge, 'purpose'>): boolean =>
  purpose.kind === 'house' || purpose.kind === 'batch'

/** Whether a partner may report by its link what it delivered: to a house too, whose keeper then confirms it in the stack of the house. */
export const takesReports = (pledge: Pick<Pledge, 'purpose' | 'state'>): boolean =>
  isOpen(pledge) && pledge.purpose.kind !== 'batch'
