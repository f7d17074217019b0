import { address, flag, listAddress, listOf, oneOf, text } from '../../lib/address.ts'

export const STATES = ['draft', 'open', 'running', 'finished', 'cancelled'] as const
export const AUDIENCES = ['general', 'disability', 'women', 'youth', 'poor'] as const
export const TRAINEE_STATES = ['registered', 'admitted', 'refused', 'withdrew', 'dropped_out', 'finished'] as const
export const DISABILITIES = ['physical', 'intellectual', 'mental', 'sensory', 'multiple'] as const

export const batchesAddress = address({
  ...listAddress,
  state: listOf(oneOf(...STATES)),
  field: text,
  audience: oneOf(...AUDIENCES),
  agency: text,
  course: text,
})
export type BatchesAddress = ReturnType<typeof batchesAddress>

export const coursesAddress = address({ ...listAddress, field: text, agency: text })
export type CoursesAddress = ReturnType<typeof coursesAddress>

export const TABS = ['overview', 'people', 'sessions', 'assessment', 'history'] as const

export const batchAddress = address({
  ...listAddress,
  tab: oneOf(...TABS),
  state: listOf(oneOf(...TRAINEE_STATES)),
  sex: oneOf('L', 'P'),
  disabled: flag,
  need: text,
})
export type BatchAddress = ReturnType<typeof batchAddress>

export const LIST = '/pelatihan'
export const COURSES = '/pelatihan/program'
export const recordAddress = (id: string, tab?: (typeof TABS)[number]): string =>
  `${LIST}/${id}${tab ? `?tab=${tab}` : ''}`
export const courseAddress = (id: string): string => `${COURSES}/${id}`
