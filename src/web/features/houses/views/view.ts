import type { GiverKind, HouseState } from '#contract/houses/shapes.ts'
import { address, flag, listAddress, listOf, oneOf, text, whole } from '../../../lib/address.ts'
import { stringifySearch } from '../../../lib/search-string.ts'

export const STATES = [
  'proposed',
  'surveyed',
  'decided',
  'planned',
  'building',
  'handed_over',
  'cancelled',
] as const satisfies readonly HouseState[]

export const GIVER_KINDS = [
  'state',
  'province',
  'regency',
  'village',
  'alms',
  'business',
  'community',
  'own',
] as const satisfies readonly GiverKind[]

export const MISSING = ['any', '0', '30', '50', '100'] as const
const SORTS = ['code', 'owner', 'place', 'state', 'stateSince', 'cost', 'gap', 'progress', 'handedOverOn'] as const

/** Filters that list, board and before–after share. */
const filters = {
  year: whole(2000),
  district: text,
  agency: listOf(text),
  giver: listOf(oneOf(...GIVER_KINDS)),
  giverAgency: text,
  partner: text,
  missing: oneOf(...MISSING),
  gap: flag,
  late: flag,
  doubtful: flag,
  conflicting: flag,
  q: text,
}

export const boardAddressBar = address({ ...filters, page: listAddress.page, pageSize: listAddress.pageSize })
export const listAddressBar = address({ ...filters, ...listAddress, state: listOf(oneOf(...STATES)) })
export const yearAddressBar = address({ year: whole(2000) })
export const mapAddressBar = address({ year: whole(2000), by: oneOf('left', 'share', 'late', 'gap') })
export type HouseFilters = ReturnType<typeof boardAddressBar>
export type HouseListAddress = ReturnType<typeof listAddressBar>

const yes = (flag: true | undefined) => (flag ? 'true' : undefined)

/** What the server is asked with the filters of the address. */
export const filterOf = (view: HouseFilters, year: number) => ({
  year,
  area: view.district,
  agencyId: view.agency,
  giver: view.giver,
  giverAgencyId: view.giverAgency,
  partnerId: view.partner,
  missing: view.missing,
  gap: yes(view.gap),
  late: yes(view.late),
  doubtful: yes(view.doubtful),
  conflicting: yes(view.conflicting),
  q: view.q,
})

const SORT_WORDS = [...SORTS, ...SORTS.map((sort) => `-${sort}` as const)]

export const listInput = (view: HouseListAddress, year: number) => ({
  ...filterOf(view, year),
  state: view.state,
  sort: SORT_WORDS.find((sort) => sort === view.sort) ?? ('code' as const),
  page: view.page ?? 1,
  pageSize: Math.min(view.pageSize ?? 25, 200),
})

/** Whether anything but the year narrows the rows. */
export const isFiltered = ({ year: _y, page: _p, pageSize: _s, sort: _o, ...rest }: HouseListAddress): boolean =>
  Object.values(rest).some((value) => value !== undefined)

/** The list of houses under some filters. */
export const houseListAddress = (view: HouseListAddress): string => `/rumah/daftar${stringifySearch({ ...view })}`

export const houseAddress = (id: string): string => `/rumah/${id}`
