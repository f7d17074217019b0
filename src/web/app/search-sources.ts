import { followupSearch } from '../features/followups/followup-search.ts'
import { partnerSearch } from '../features/partners/partner-search.ts'
import { personSearch } from '../features/people/person-search.ts'
import { placeSearch } from '../features/places/place-search.ts'
import type { Bilingual } from '../lib/i18n.ts'
import type { Ability } from '../lib/session.ts'
import { activitySearch } from './search/activity-search.ts'
import { agencySearch } from './search/agency-search.ts'

export interface Found {
  /** The page of what was found. */
  href: string
  name: string
  /** One line that tells it from others of the same name. */
  note?: string
}

/** One kind of thing that the search over everything looks through. */
export interface SearchSource {
  id: string
  name: Bilingual
  /** Asked only of those who hold this ability. */
  can?: Ability
  /** The few best, in their order; the query has at least two letters. */
  find: (query: string, signal: AbortSignal) => Promise<Found[]>
}

/** One line a room, in the order in which they are shown: `activitySearch, agencySearch, placeSearch`. */
export const searchSources: readonly SearchSource[] = [
  activitySearch,
  agencySearch,
  placeSearch,
  personSearch,
  partnerSearch,
  followupSearch,
]
