import { type ListAddress, listAddress, oneOf, text } from '../../lib/address.ts'

/** What the address of an import holds: the step somebody went back to, and the filters of its rows. */
export const importAddress = {
  ...listAddress,
  step: oneOf('columns', 'check'),
  show: oneOf('rejected', 'warned', 'updated'),
  code: text,
}
export type ImportAddress = ListAddress & {
  step?: 'columns' | 'check'
  show?: 'rejected' | 'warned' | 'updated'
  code?: string
}

export const HOME = '/rencana/impor'
export const PLANS = '/rencana'
