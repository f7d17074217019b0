import type { LetterKind } from '#contract/letters/shapes.ts'
import { address, listAddress, oneOf, text, whole } from '../../lib/address.ts'

export const KINDS = [
  'invitation',
  'letter',
  'memo',
  'assignment',
  'record',
  'minutes',
  'report',
  'certificate',
  'announcement',
  'other',
] as const satisfies readonly LetterKind[]

export const URGENCIES = ['Biasa', 'Segera', 'Sangat Segera', 'Penting', 'Rahasia'] as const

/** The address of the register; `id` opens one number, `take` the form that takes one. */
export const registerAddress = address({
  page: listAddress.page,
  pageSize: listAddress.pageSize,
  sort: text,
  q: text,
  agency: text,
  year: whole(2000),
  kind: oneOf(...KINDS),
  state: oneOf('reserved', 'issued', 'voided'),
  id: text,
})
export type RegisterAddress = ReturnType<typeof registerAddress>

export const settingsAddress = address({ agency: text })
export type SettingsAddress = ReturnType<typeof settingsAddress>

export const filterOf = ({ q, agency, year, kind, state }: RegisterAddress) => ({
  q,
  agencyId: agency,
  year,
  kind,
  state,
})

export const WITHOUT_FILTERS = { q: undefined, agency: undefined, year: undefined, kind: undefined, state: undefined }

export const isFiltered = (view: RegisterAddress): boolean =>
  Object.values(filterOf(view)).some((value) => value !== undefined)

/** Where the register comes out as a spreadsheet under the same filters. */
export function exportAddress(view: RegisterAddress): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filterOf(view))) if (value !== undefined) query.set(name, String(value))
  return `/api/letter-register/export?${query}`
}
