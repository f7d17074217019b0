import type { Who } from '#contract/services/shapes.ts'
import { address, flag, listAddress, listOf, oneOf, text, whole } from '../../lib/address.ts'

export const WHOM = ['served', 'multiple', 'repeated', 'missed', 'proposed', 'all'] as const satisfies readonly Who[]

/** The address of *Siapa menerima apa*. */
export const servedAddressBar = address({
  page: listAddress.page,
  pageSize: listAddress.pageSize,
  sort: text,
  who: oneOf(...WHOM),
  agency: listOf(text),
  kind: listOf(text),
  district: text,
  sex: oneOf('P', 'L', 'none'),
  decile: listOf(whole(0)),
  axes: oneOf('kindDistrict', 'agencyDistrict'),
  pane: oneOf('matrix', 'map'),
})
export type ServedAddress = ReturnType<typeof servedAddressBar>

/** What figures, matrix, map and list ask alike. */
export const filterOf = ({ agency, kind, district, sex, decile }: ServedAddress) => ({
  agency,
  kind,
  district,
  sex,
  decile,
})

export const personsInput = (view: ServedAddress) => ({
  ...filterOf(view),
  who: view.who ?? ('served' as const),
  page: view.page ?? 1,
  pageSize: Math.min(view.pageSize ?? 25, 200),
})

export const conflictsAddressBar = address({
  page: listAddress.page,
  pageSize: listAddress.pageSize,
  sort: text,
  state: oneOf('justified', 'handled', 'gone'),
  rule: text,
  agency: listOf(text),
  district: text,
})
export type ConflictsAddress = ReturnType<typeof conflictsAddressBar>

export const conflictsInput = ({ state, rule, agency, district, page, pageSize }: ConflictsAddress) => ({
  state: [state ?? ('open' as const)],
  rule: rule ? [rule] : undefined,
  agency,
  district,
  page: page ?? 1,
  pageSize: Math.min(pageSize ?? 25, 200),
})

export const checksAddressBar = address({
  page: listAddress.page,
  pageSize: listAddress.pageSize,
  sort: text,
  way: oneOf('list', 'log', 'settings'),
  answer: oneOf('none', 'conflict', 'ask', 'refused'),
  mine: flag,
})
export type ChecksAddress = ReturnType<typeof checksAddressBar>
