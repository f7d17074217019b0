import { address, oneOf, text, whole } from '../../lib/address.ts'

/** The address of *Tinjau*: whose pairs, and the waiting ones or those put off. */
export const reviewAddress = address({ agency: text, state: oneOf('later') })
export type ReviewAddress = ReturnType<typeof reviewAddress>

export const runsAddress = address({ page: whole() })
export type RunsAddress = ReturnType<typeof runsAddress>

export const RUNS_PAGE = '/warga/pengenalan'
export const REVIEW_PAGE = '/warga/tinjau'
