import { accounts } from './accounts.ts'
import { dwp } from './dwp/index.ts'
import { followups } from './followups.ts'
import { gatherings } from './gatherings/index.ts'
import { houses } from './houses/index.ts'
import { jobs } from './jobs.ts'
import { letters } from './letters/index.ts'
import { lists } from './lists.ts'
import { matching } from './matching.ts'
import { monitoring } from './monitoring/index.ts'
import { organisations } from './organisations.ts'
import { overlaps } from './overlaps.ts'
import { partners } from './partners/index.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { plans } from './plans.ts'
import { planImports } from './plans-import.ts'
import { services } from './services.ts'
import { setup } from './setup.ts'
import { training } from './training/index.ts'

/** Everything the server answers, one router a room. Paths are under `/api`. */
export const contract = {
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
