import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/** Both agencies whose records a question is about. */
export interface Asked {
  readonly agencyA: string
  readonly agencyB: string
}

/**
 * Who may do what here. Two agencies' records side by side are for those who work for the whole region; an agency judges the doubles within its own
 * lists. A grant for one place only does not judge: either record may lie elsewhere.
 */
export const can = {
  /** Judge at all. */
  review: (actor: Actor) => coordinates(actor) || (works(actor) && actor.areaCode === null),
  /** Judge records of whatever agencies. */
  reviewAll: coordinates,
  reviewPair: (actor: Actor, { agencyA, agencyB }: Asked) =>
    coordinates(actor) || (can.review(actor) && agencyA === actor.agencyId && agencyB === actor.agencyId),
  /** An answer is taken back by who gave it, or for the region. */
  undo: (actor: Actor, { decidedBy }: { readonly decidedBy: string | null }) =>
    coordinates(actor) || (can.review(actor) && decidedBy === actor.userId),
  /** Have everybody recognised again. */
  run: coordinates,
  /** Totals before and after an own list would say whether others know somebody in it. */
  readFigures: coordinates,
}
