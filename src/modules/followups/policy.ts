import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'
import type { Followup } from './followup.ts'

type Concerned = Pick<Followup, 'owner' | 'concernedAgencies'>

/** Who may move a followup at all, whatever its state: a step without the right is forbidden even where it is not possible any more. */
export const may = {
  close: (actor: Actor, { owner }: Pick<Followup, 'owner'>) =>
    coordinates(actor) || (works(actor) && owner.id === actor.agencyId),
  drop: coordinates,
  reopen: coordinates,
}

/** Who may do what with a followup as it stands. `readableBy` in queries.ts is `read` as a where-clause; followups.test.ts proves that they agree. */
export const can = {
  /** The coordinator, whoever acts for the whole region, the agency that owes it, and the agencies it concerns. */
  read: (actor: Actor, { owner, concernedAgencies }: Concerned) =>
    coordinates(actor) ||
    actor.agencyId === null ||
    owner.id === actor.agencyId ||
    concernedAgencies.includes(actor.agencyId),
  close: (actor: Actor, followup: Pick<Followup, 'owner' | 'state'>) =>
    followup.state === 'open' && may.close(actor, followup),
  drop: (actor: Actor, { state }: Pick<Followup, 'state'>) => state === 'open' && may.drop(actor),
  reopen: (actor: Actor, { state }: Pick<Followup, 'state'>) => state !== 'open' && may.reopen(actor),
  comment: (actor: Actor, followup: Concerned) => actor.role !== 'viewer' && can.read(actor, followup),
}
