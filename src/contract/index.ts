import { accounts } from './accounts.ts'
import { jobs } from './jobs.ts'
import { places } from './places.ts'

/** Everything the server answers, one router a room. Paths are under `/api`. */
export const contract = { accounts, jobs, places }
