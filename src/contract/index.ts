import { accounts } from './accounts.ts'
import { followups } from './followups.ts'
import { jobs } from './jobs.ts'
import { organisations } from './organisations.ts'
import { overlaps } from './overlaps.ts'
import { places } from './places.ts'
import { plans } from './plans.ts'
import { planImports } from './plans-import.ts'
import { setup } from './setup.ts'

/** Everything the server answers, one router a room. Paths are under `/api`. */
export const contract = { accounts, followups, jobs, organisations, overlaps, places, planImports, plans, setup }
