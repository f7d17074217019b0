import { address, listAddress, listOf, oneOf, text } from '../../lib/address.ts'

export const KINDS = ['meeting', 'visit', 'training', 'retreat'] as const
export const STATES = ['draft', 'announced', 'held', 'closed', 'cancelled'] as const
export const VISIBILITIES = ['invited', 'region', 'internal'] as const

/** The address of the list; `when` narrows it to what is coming or past, or shows one month (`2025-05`). */
export const gatheringsAddress = address({
  ...listAddress,
  kind: listOf(oneOf(...KINDS)),
  state: listOf(oneOf(...STATES)),
  organiser: text,
  when: oneOf('coming', 'past', 'month'),
  month: text,
})
export type GatheringsAddress = ReturnType<typeof gatheringsAddress>

/** The tabs of one gathering, in their order; each is a file of its own, see gathering/tabs.ts. */
export const TABS = ['agenda', 'participants', 'preparation', 'attendance', 'minutes'] as const
export type Tab = (typeof TABS)[number]

export const ANSWERS = ['coming', 'represented', 'declined', 'none'] as const

/** `part` opens a part of a tab; each tab has its own words for it. */
export const gatheringAddress = address({
  ...listAddress,
  tab: oneOf(...TABS),
  part: text,
  answer: listOf(oneOf(...ANSWERS)),
  agencyKind: oneOf('perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'),
})
export type GatheringAddress = ReturnType<typeof gatheringAddress>

export const LIST = '/rapat'
export const recordAddress = (id: string, tab?: Tab): string => `/rapat/${id}${tab ? `?tab=${tab}` : ''}`
