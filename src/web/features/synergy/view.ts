import type { OverlapLabel, PairState } from '#contract/overlaps/shapes.ts'
import { address, listAddress, listOf, oneOf, text, whole } from '../../lib/address.ts'

/** Which states the list shows; without a word, those that wait for a decision. */
const STATES = {
  waiting: ['open', 'reopened'],
  reopened: ['reopened'],
  decided: ['decided'],
  gone: ['gone'],
  all: ['open', 'reopened', 'decided'],
} as const satisfies Record<string, readonly PairState[]>

const LABELS = ['duplicate', 'complementary', 'sequence_gap'] as const satisfies readonly OverlapLabel[]

const place = { year: whole(2000), area: text, group: text, priority: text }

/** The address of *Peta Sinergi*; a pair carries the same, so that it knows its list. */
export const pairListAddress = address({
  ...listAddress,
  ...place,
  sort: oneOf('score', '-score', 'money', '-money', 'dueOn', '-dueOn'),
  label: listOf(oneOf(...LABELS)),
  state: oneOf('reopened', 'decided', 'gone', 'all'),
  agency: listOf(text),
  owner: text,
  due: oneOf('overdue', 'week', 'month'),
  axes: oneOf('priority'),
  pane: oneOf('matrix', 'map'),
})
export type PairListAddress = ReturnType<typeof pairListAddress>

export const gapsAddressBar = address({ ...listAddress, ...place, status: oneOf('covered', 'all') })
export type GapsAddress = ReturnType<typeof gapsAddressBar>

export const wrongAgencyAddressBar = address({ ...listAddress, ...place, agency: listOf(text), open: text })
export type WrongAgencyAddress = ReturnType<typeof wrongAgencyAddressBar>

type PlaceAddress = Omit<GapsAddress, 'sort' | 'status'>

const PAGE_SIZE = 25

/** What matrix, map and lists share, in the words of the contract. */
const inPlace = ({ year, area, group, priority, q }: PlaceAddress) => ({
  year,
  area,
  targetClass: group as never,
  priorityId: priority,
  q,
})
const paging = ({ page = 1, pageSize = PAGE_SIZE }: PlaceAddress) => ({ page, pageSize: Math.min(pageSize, 200) })

/** The request behind the list of pairs. */
export function pairsInput(view: PairListAddress) {
  const { label, state = 'waiting', agency, owner, due, sort = '-score' } = view
  return {
    ...inPlace(view),
    ...paging(view),
    label,
    state: [...STATES[state]],
    agencyId: agency,
    ownerId: owner,
    due,
    sort,
  }
}

/** The request behind the list of needs; without a word, those that nobody covers. */
export const gapsInput = (view: GapsAddress) => ({
  ...inPlace(view),
  ...paging(view),
  status: view.status === 'all' ? undefined : (view.status ?? ('uncovered' as const)),
})

export const wrongAgencyInput = (view: WrongAgencyAddress) => ({
  ...inPlace(view),
  ...paging(view),
  agencyId: view.agency,
})

/** The filters of an address without what only concerns the screen. */
export function listPart(view: PairListAddress): PairListAddress {
  const { axes: _axes, pane: _pane, ...list } = view
  return list
}
