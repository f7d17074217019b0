import { coordinates, works } from '#modules/accounts/index.ts'
import { isWithin } from '#modules/places/index.ts'
import type { Actor } from '#platform/context.ts'

/** What one agency's records say of a person, or all records together, as far as a policy asks. */
interface Seen {
  readonly villageCode: string | null
  readonly districtCode: string | null
}

const inPlace = ({ areaCode }: Actor, { villageCode, districtCode }: Seen) => {
  const code = villageCode ?? districtCode
  return areaCode === null || (code !== null && isWithin(code, areaCode))
}

/**
 * Who may see which person. Coordinators see everybody. An agency sees a person of whom it has a record itself, and of that person only its own
 * records: neither values nor the existence of any other agency's. A reader without an agency sees figures, never people.
 * The lists carry the same rule in SQL (`queries/seen-persons.ts`).
 */
export const can = {
  readPeople: (actor: Actor) => coordinates(actor) || actor.agencyId !== null,
  readWhole: coordinates,
  /** `seen`: the person as the actor's agency sees it, undefined when it has no record of the person. */
  readPerson: (actor: Actor, seen: Seen | undefined) =>
    coordinates(actor) || (actor.agencyId !== null && seen !== undefined && inPlace(actor, seen)),
  readRecord: (actor: Actor, agencyId: string) => coordinates(actor) || actor.agencyId === agencyId,
  /** Merge, split, death, moving away: on the records one may read, of a person one may read. */
  changePerson: (actor: Actor) => coordinates(actor) || works(actor),
  /** A value of a record without its mask; the purpose is asked, logged and limited besides. */
  reveal: (actor: Actor) => coordinates(actor) || works(actor),
  /** What was done for the region is undone for the region; an agency undoes its own. */
  undo: (actor: Actor, change: { readonly agencyId: string | null }) =>
    coordinates(actor) || (works(actor) && change.agencyId !== null && change.agencyId === actor.agencyId),
}
