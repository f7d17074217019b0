import type { FollowupState } from '#contract/followups/shapes.ts'
import { address, listAddress, oneOf, text } from '../../lib/address.ts'

/** The address of the followups; `id` is the one that is open beside the list. */
export const followupAddress = address({
  ...listAddress,
  sort: oneOf('dueOn', '-dueOn', '-createdAt'),
  scope: oneOf('mine', 'agency'),
  state: oneOf('done', 'dropped', 'all'),
  agency: text,
  due: oneOf('overdue', 'week', 'month'),
  id: text,
})
export type FollowupAddress = ReturnType<typeof followupAddress>

const STATES = {
  open: ['open'],
  done: ['done'],
  dropped: ['dropped'],
  all: ['open', 'done', 'dropped'],
} as const satisfies Record<string, readonly FollowupState[]>

/** The request behind the list; without a word, all that is open, the nearest due date first. */
export const followupsInput = ({ page = 1, pageSize = 25, ...view }: FollowupAddress) => ({
  page,
  pageSize: Math.min(pageSize, 200),
  scope: view.scope ?? ('all' as const),
  state: [...STATES[view.state ?? 'open']],
  agencyId: view.agency,
  due: view.due,
  q: view.q,
  sort: view.sort ?? ('dueOn' as const),
})
