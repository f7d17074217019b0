import { figures } from './figures.ts'
import { calls, graduates } from './graduates.ts'
import { resultGuest } from './guest.ts'

/** What became of the graduates at 3, 6 and 12 months. */
export const results = { figures, graduates, calls, guest: resultGuest }
