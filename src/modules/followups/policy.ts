import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'
import type { Followup } from './followup.ts'

type Owned = Pick<Followup, 'owner' | 'audience'>
type Concerned = Owned & Pick<Followup, 'concernedAgencies' | 'waiting'>

const ofOwner = (actor: Actor, { owner }: Owned) => owner.id === actor.agencyId
const worksForOwner = (actor: Actor, followup: Owned) => works(actor) && ofOwner(actor, followup)
/** Whoever leads: the coordinator; of an internal one the owning agency itself, since nobody else knows of it. */
const leads = (actor: Actor, followup: Owned) =>
  followup.audience === 'internal' ? worksForOwner(actor, followup) : coordinates(actor)

const moves = (actor: Actor, followup: Owned) => leads(actor, followup) || worksForOwner(actor, followup)

/** Who may move a followup at all, whatever its state: a step without the right is forbidden even where it is not possible any more. */
export const may = {
  close: moves,
  extend: moves,
  wait: moves,
  drop: leads,
  reopen: leads,
  handOver: leads,
}

/** Who may do what with a followup as it stands. `readableBy` in queries.ts is `read` as a where-clause; followups.test.ts proves that they agree. */
export const can = {
  /**
   * The coordinator, whoever acts for the whole region, the agency that owes it, the agencies it concerns and the one it waits for. An internal one: the
   * owning agency and nobody else.
   */
  read: (actor: Actor, followup: Concerned) =>
    ofOwner(actor, followup) ||
    (followup.audience === 'concerned' &&
      (coordinates(actor) ||
        actor.agencyId === null ||
        followup.concernedAgencies.includes(actor.agencyId) ||
        followup.waiting?.agency.id === actor.agencyId)),
  /** Note one directly: the coordinator for any agency, an agency for itself; an internal one only for itself. */
  create: (actor: Actor, followup: Owned) => moves(actor, followup),
  close: (actor: Actor, followup: Owned & Pick<Followup, 'state'>) =>
    followup.state === 'open' && may.close(actor, followup),
  extend: (actor: Actor, followup: Owned & Pick<Followup, 'state'>) =>
    followup.state === 'open' && may.extend(actor, followup),
  wait: (actor: Actor, followup: Owned & Pick<Followup, 'state'>) =>
    followup.state === 'open' && may.wait(actor, followup),
  drop: (actor: Actor, followup: Owned & Pick<Followup, 'state'>) =>
    followup.state === 'open' && may.drop(actor, followup),
  reopen: (actor: Actor, followup: Owned & Pick<Followup, 'state'>) =>
    followup.state !== 'open' && may.reopen(actor, followup),
  handOver: (actor: Actor, followup: Owned & Pick<Followup, 'state'>) =>
    followup.state === 'open' && may.handOver(actor, followup),
  comment: (actor: Actor, followup: Concerned) => actor.role !== 'viewer' && can.read(actor, followup),
  manageRules: coordinates,
}
