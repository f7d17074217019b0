import { coordinates, works } from '#modules/accounts/index.ts'
import { isWithin } from '#modules/places/index.ts'
import type { Actor } from '#platform/context.ts'
import { gapOf, type House, isOver } from './house.ts'

type Placed = Pick<House, 'agencyId' | 'villageCode'>
type Stated = Placed & Pick<House, 'state'>

const inPlace = ({ areaCode }: Actor, { villageCode }: Pick<House, 'villageCode'>) =>
  areaCode === null || isWithin(villageCode, areaCode)

const keeps = (actor: Actor, house: Placed) =>
  coordinates(actor) || (works(actor) && actor.agencyId === house.agencyId && inPlace(actor, house))

/** Who may do what with a house. `readableBy` in queries/visible.ts is `read` as a where-clause; houses.test.ts proves that they agree. */
export const can = {
  /** The agency that keeps it, agencies with a gift that stands, the coordinators. */
  read: (actor: Actor, house: Placed & Pick<House, 'giverAgencies'>): boolean =>
    coordinates(actor) ||
    (actor.agencyId !== null &&
      inPlace(actor, house) &&
      (actor.agencyId === house.agencyId || house.giverAgencies.includes(actor.agencyId))),
  create: (actor: Actor, house: Placed): boolean => keeps(actor, house),
  /** NIK, family card, phone and day of birth of the owner; whoever only gives to the house does not need them. */
  readPrivate: (actor: Actor, house: Placed): boolean => keeps(actor, house),
  /** Survey, photograph, correct: while it is not over. */
  edit: (actor: Actor, house: Stated): boolean => !isOver(house) && keeps(actor, house),
  decide: (actor: Actor, house: Stated): boolean => house.state === 'surveyed' && keeps(actor, house),
  plan: (actor: Actor, house: Stated): boolean =>
    (house.state === 'decided' || house.state === 'planned' || house.state === 'building') && keeps(actor, house),
  give: (actor: Actor, house: Stated): boolean =>
    (house.state === 'planned' || house.state === 'building') && keeps(actor, house),
  build: (actor: Actor, house: Stated): boolean =>
    (house.state === 'planned' || house.state === 'building') && keeps(actor, house),
  handOver: (actor: Actor, house: Stated & Pick<House, 'money'>): boolean =>
    house.state === 'building' && gapOf(house.money) === 0 && house.money.promised === 0 && keeps(actor, house),
  cancel: (actor: Actor, house: Stated): boolean => !isOver(house) && keeps(actor, house),
  /** Propose from an agency's lists. */
  workFor: (actor: Actor, agencyId: string): boolean =>
    coordinates(actor) || (works(actor) && actor.agencyId === agencyId),
  /** Propose at all; for which agency, `workFor` says. */
  work: (actor: Actor): boolean => coordinates(actor) || (works(actor) && actor.agencyId !== null),
  /** The board, the list and the map at all; which houses, `read` says. */
  enter: (actor: Actor): boolean => coordinates(actor) || actor.agencyId !== null,
}
