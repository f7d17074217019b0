import { coordinates, works } from '#modules/accounts/index.ts'
import type { Actor } from '#platform/context.ts'
import { type Gathering, isComing, isOver } from './gathering.ts'

type Concerned = Pick<Gathering, 'organiser' | 'visibility' | 'state' | 'calledAgencies'>

/** Whose it is: the people of the organising agency; coordinators too, unless it is that agency's own affair. */
const organises = (actor: Actor, { organiser, visibility }: Pick<Gathering, 'organiser' | 'visibility'>) =>
  (works(actor) && actor.agencyId === organiser.id) || (coordinates(actor) && visibility !== 'internal')

/** Who may do what. `readableBy` in queries/gatherings.ts is `read` as a where-clause; gatherings.test.ts proves that they agree. */
export const can = {
  /** An internal one is its organiser's alone, whoever else asks. A draft is shown to nobody who is called yet. */
  read: (actor: Actor, gathering: Concerned): boolean => {
    if (actor.agencyId === gathering.organiser.id) return true
    if (gathering.visibility === 'internal') return false
    if (coordinates(actor)) return true
    if (gathering.state === 'draft') return false
    if (gathering.visibility === 'region') return true
    return actor.agencyId !== null && gathering.calledAgencies.includes(actor.agencyId)
  },
  /** For which agency one may hold something, and how openly. */
  create: (actor: Actor, organiserAgencyId: string, visibility: Gathering['visibility']): boolean =>
    organises(actor, { organiser: { id: organiserAgencyId, shortName: '', name: '' }, visibility }),
  organise: organises,
  /** Lodging, health notes and phone numbers: the organising agency's own, and of one that a coordinator holds, that coordinator's. */
  readPrivate: (actor: Actor, gathering: Pick<Gathering, 'organiser' | 'visibility' | 'createdBy'>): boolean =>
    (works(actor) && actor.agencyId === gathering.organiser.id) ||
    (coordinates(actor) && gathering.visibility !== 'internal' && gathering.createdBy === actor.userId),
  /** Say who is in charge of a post at home: the organisers for all, an agency that is called for its own. */
  cover: (actor: Actor, gathering: Pick<Gathering, 'organiser' | 'visibility'>, agencyId: string): boolean =>
    organises(actor, gathering) || (works(actor) && actor.agencyId === agencyId),
  /** For the officials of the own agency; the organiser for anybody, since answers come by telephone too. */
  answer: (
    actor: Actor,
    gathering: Gathering,
    participant: { readonly agency: { readonly id: string } | null },
  ): boolean =>
    organises(actor, gathering) ||
    (works(actor) && can.read(actor, gathering) && actor.agencyId === participant.agency?.id),
  edit: (actor: Actor, gathering: Pick<Gathering, 'organiser' | 'visibility' | 'state'>): boolean =>
    !isOver(gathering) && organises(actor, gathering),
  /** Call off, move, or mark as held. */
  decide: (actor: Actor, gathering: Pick<Gathering, 'organiser' | 'visibility' | 'state'>): boolean =>
    isComing(gathering) && organises(actor, gathering),
}
