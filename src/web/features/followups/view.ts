import type { FollowupState } from '#contract/followups/shapes.ts'
import { address, flag, listAddress, listOf, oneOf, text } from '../../lib/address.ts'

export const KINDS = ['promise', 'finding', 'obstacle', 'decision'] as const

/** The address of the followups; `id` is the one that is open beside them, `from` and `until` are due days. */
export const followupAddress = address({
  ...listAddress,
  sort: oneOf('dueOn', '-dueOn', '-createdAt', 'createdAt'),
  view: oneOf('board', 'calendar'),
  scope: oneOf('mine', 'agency'),
  state: oneOf('done', 'dropped', 'all'),
  kind: listOf(oneOf(...KINDS)),
  agency: text,
  due: oneOf('overdue', 'week', 'month'),
  from: text,
  until: text,
  waiting: flag,
  month: text,
  id: text,
})
export type FollowupAddress = ReturnType<typeof followupAddress>

const STATES = {
  open: ['open'],
  done: ['done'],
  dropped: ['dropped'],
  all: ['open', 'done', 'dropped'],
} as const satisfies Record<string, readonly FollowupState[]>

/** Whose and of which kind: what the list, the board and the calendar are narrowed by alike. */
export const narrowed = (view: FollowupAddress) => ({
  scope: view.scope ?? ('all' as const),
  kind: view.kind,
  agencyId: view.agency,
  q: view.q,
})

/** The request behind the list; without a word, all that is open, the nearest due date first. */
export const followupsInput = ({ page = 1, pageSize = 25, ...view }: FollowupAddress) => ({
  ...narrowed(view),
  page,
  pageSize: Math.min(pageSize, 200),
  state: [...STATES[view.state ?? 'open']],
  due: view.due,
  dueFrom: view.from,
  dueUntil: view.until,
  ...(view.waiting && { waiting: 'true' }),
  sort: view.sort ?? ('dueOn' as const),
})

/** What a filter was set to, taken away. */
export const WITHOUT_FILTERS = {
  due: undefined,
  state: undefined,
  scope: undefined,
  agency: undefined,
  kind: undefined,
  waiting: undefined,
  from: undefined,
  until: undefined,
  q: undefined,
} as const

export const isFiltered = (view: FollowupAddress): boolean =>
  Object.keys(WITHOUT_FILTERS).some((name) => view[name as keyof typeof WITHOUT_FILTERS] !== undefined)
