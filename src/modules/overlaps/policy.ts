import { coordinates } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'

/**
 * Who may do what here. Everybody of the region reads pairs, gaps and wrong agencies: they are made of plans that everybody reads (drafts take
 * no part). An agency concerned answers through the followup of the decision.
 */
export const can = {
  /** Decide at all, compute again, add to the lexicon. */
  coordinate: coordinates,
  decide: (actor: Actor, { state }: { readonly state: string }) =>
    coordinates(actor) && (state === 'open' || state === 'reopened'),
  endDecision: (actor: Actor, { endedAt }: { readonly endedAt: Date | null }) => coordinates(actor) && endedAt === null,
}
