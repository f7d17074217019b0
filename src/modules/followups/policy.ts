import type { Actor } from '#platform/context.ts'
import type { Followup } from './followup.ts'

const coordinates = (actor: Actor) => actor.role === 'admin' || actor.role === 'coordinator'
const works = (actor: Actor) => actor.role === 'head' || actor.role === 'operator'

type Concerned = Pick<Followup, 'owner' | 'concernedAgencies'>

/** Who may do what with a followup. `readableBy` in queries.ts is `read` as a where-clause; policy.test.ts proves that they agree. */
export const can = {
  /** The coordinator, whoever acts for the whole region, the agency that owes it, and the agencies it concerns. */
  read: (actor: Actor, { owner, concernedAgencies }: Concerned) =>
    coordinates(actor) ||
    actor.agencyId === null ||
    owner.id === actor.agencyId ||
    concernedAgencies.includes(actor.agencyId),
  close: (actor: Actor, { owner, state }: Pick<Followup, 'owner' | 'state'>) =>
    state === 'open' && (coordinates(actor) || (works(actor) && owner.id === actor.agencyId)),
  drop: (actor: Actor, { state }: Pick<Followup, 'state'>) => state === 'open' && coordinates(actor),
  reopen: (actor: Actor, { state }: Pick<Followup, 'state'>) => state !== 'open' && coordinates(actor),
  comment: (actor: Actor, followup: Concerned) => actor.role !== 'viewer' && can.read(actor, followup),
}
