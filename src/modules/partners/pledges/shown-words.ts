import type { Actor } from '#platform/context.ts'
import { can } from '../policy.ts'
import { type Delivery, isKeptElsewhere, type Pledge, type Step } from './pledge.ts'

/** The district of an area. */
const districtOf = (areaCode: string | null): string | null => areaCode?.slice(0, 8) ?? null

/**
 * Whether the words of a pledge stay with its keeper: a house's and a batch's are another room's, where they may name an owner or a trainee. Also towards
 * the partner itself, whose page can be passed on. The search in `pledge-pages.ts` asks the same in SQL.
 */
const hides = (actor: Actor, pledge: Pledge): boolean => isKeptElsewhere(pledge) && !can.readPledgeWords(actor, pledge)

/** A pledge as somebody may read it: whoever may not read its words gets what kind it is for, in which district, how much and how far. */
export function shownPledge(actor: Actor, pledge: Pledge): Pledge {
  if (!hides(actor, pledge)) return pledge
  const { kind, areaCode } = pledge.purpose
  const purpose = { kind, id: '', title: '', areaCode: districtOf(areaCode) }
  return { ...pledge, purpose, what: '', worthBasis: '', thankedHow: '', cancelledReason: '' }
}

export const shownDeliveries = (actor: Actor, pledge: Pledge, deliveries: readonly Delivery[]): Delivery[] =>
  deliveries.map((one) => (hides(actor, pledge) ? { ...one, evidence: '', worthBasis: '', stateReason: '' } : one))

export const shownSteps = (actor: Actor, pledge: Pledge, steps: readonly Step[]): Step[] =>
  steps.map((one) => (hides(actor, pledge) ? { ...one, note: '' } : one))
