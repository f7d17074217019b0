import { address, listAddress, oneOf, text, whole } from '../../../lib/address.ts'

export const POINTS = ['3', '6', '12'] as const
export type Months = 3 | 6 | 12

export const figuresAddress = address({ year: whole(2000), months: oneOf(...POINTS) })
export type FiguresAddress = ReturnType<typeof figuresAddress>

export const FLAGS = ['disputed', 'awaiting', 'gone'] as const

export const graduatesAddress = address({
  ...listAddress,
  year: whole(2000),
  batchId: text,
  agency: text,
  flag: oneOf(...FLAGS),
})
export type GraduatesAddress = ReturnType<typeof graduatesAddress>

export const callsAddress = address({ page: whole(), months: oneOf(...POINTS), batchId: text, agency: text })
export type CallsAddress = ReturnType<typeof callsAddress>

export const RESULTS = '/lulusan'
export const GRADUATES = '/lulusan/daftar'
export const CALLS = '/lulusan/hubungi'
export const graduateAddress = (id: string): string => `${RESULTS}/${id}`
