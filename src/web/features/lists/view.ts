import { type ListAddress, listAddress, oneOf, text } from '../../lib/address.ts'

export const HOME = '/warga/impor'
export const REVIEW = '/warga/tinjau'
export const SERVED = '/layanan'

/** What the address of the imports holds beside page and size. */
export const listsAddress = { state: oneOf('open', 'committed') }
export type ListsAddress = ListAddress & { state?: 'open' | 'committed' }

/** What the address of an edition holds: the step somebody went back to, and the filters of its rows. */
export const editionAddress = {
  ...listAddress,
  step: oneOf('columns', 'check'),
  show: oneOf('rejected', 'warned'),
  code: text,
  change: oneOf('new', 'changed', 'gone'),
}
export type EditionAddress = ListAddress & {
  step?: 'columns' | 'check'
  show?: 'rejected' | 'warned'
  code?: string
  change?: 'new' | 'changed' | 'gone'
}
