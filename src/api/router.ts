import { accounts } from './rooms/accounts.ts'
import { dwp } from './rooms/dwp/index.ts'
import { followups } from './rooms/followups.ts'
import { gatherings } from './rooms/gatherings/index.ts'
import { houses } from './rooms/houses/index.ts'
import { jobs } from './rooms/jobs.ts'
import { letters } from './rooms/letters.ts'
import { lists } from './rooms/lists.ts'
import { matching } from './rooms/matching.ts'
import { monitoring } from './rooms/monitoring/index.ts'
import { organisations } from './rooms/organisations.ts'
import { overlaps } from './rooms/overlaps.ts'
import { partners } from './rooms/partners/index.ts'
import { people } from './rooms/people.ts'
import { places } from './rooms/places.ts'
import { plans } from './rooms/plans.ts'
import { planImports } from './rooms/plans-import.ts'
import { services } from './rooms/services.ts'
import { setup } from './rooms/setup.ts'
import { training } from './rooms/training/index.ts'

/** Every route of the contract with the room that answers it. */
export const router = {
  accounts,
  dwp,
  followups,
  gatherings,
  houses,
  jobs,
  letters,
  lists,
  matching,
  monitoring,
  organisations,
  overlaps,
  partners,
  people,
  places,
  planImports,
  plans,
  services,
  setup,
  training,
}
