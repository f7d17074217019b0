import { accounts } from './rooms/accounts.ts'
import { followups } from './rooms/followups.ts'
import { jobs } from './rooms/jobs.ts'
import { organisations } from './rooms/organisations.ts'
import { overlaps } from './rooms/overlaps.ts'
import { places } from './rooms/places.ts'
import { plans } from './rooms/plans.ts'
import { planImports } from './rooms/plans-import.ts'
import { setup } from './rooms/setup.ts'

/** Every route of the contract with the room that answers it. */
export const router = { accounts, followups, jobs, organisations, overlaps, places, planImports, plans, setup }
