import { coordinates, works } from '#modules/accounts/index.ts'
import { isWithin } from '#modules/places/index.ts'
import type { Actor } from '#platform/context.ts'
import type { Activity } from './activity.ts'

type Owned = Pick<Activity, 'agencyId'>
type Placed = Owned & Pick<Activity, 'areaCodes'>

const owns = (actor: Actor, { agencyId }: Owned) => actor.agencyId !== null && actor.agencyId === agencyId

/** A grant for one place reaches only plans that lie wholly inside it. */
const inPlace = ({ areaCode }: Actor, { areaCodes }: Pick<Activity, 'areaCodes'>) =>
  areaCode === null || (areaCodes.length > 0 && areaCodes.every((code) => isWithin(code, areaCode)))

/** Who may do what with plans. Everybody of the region reads what is planned; a draft is still its agency's own affair. */
export const can = {
  readDrafts: coordinates,
  readActivity: (actor: Actor, activity: Owned & Pick<Activity, 'status'>) =>
    activity.status !== 'draft' || coordinates(actor) || owns(actor, activity),
  /** Coordinators for every agency, heads and operators for their own. */
  planFor: (actor: Actor, agency: Owned) => coordinates(actor) || (works(actor) && owns(actor, agency)),
  editActivity: (actor: Actor, activity: Placed) => can.planFor(actor, activity) && inPlace(actor, activity),
  /** Only a draft goes away without a trace; what was planned is withdrawn, with a reason. */
  removeActivity: (actor: Actor, activity: Placed & Pick<Activity, 'status'>) =>
    activity.status === 'draft' && can.editActivity(actor, activity),
  /** Priorities and their indicators belong to the region. */
  managePriorities: coordinates,
  manageProgramme: (actor: Actor, programme: Owned) => can.planFor(actor, programme),
}
