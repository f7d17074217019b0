import { daysAfter } from '#contract/calendar/days.ts'
import type { BoardPost } from '#contract/dwp/shapes.ts'
import type { Holder } from '#modules/organisations/index.ts'

/** Posts that several hold at once. */
const SHARED: readonly BoardPost[] = ['advisor', 'vice_chair', 'vice_secretary', 'vice_treasurer', 'member']

export const isShared = (post: BoardPost): boolean => SHARED.includes(post)

/** The last day of a term that begins on a day and has so many years. */
export function endOfTerm(from: string, years: number): string {
  const [year = '', ...rest] = from.split('-')
  return daysAfter([String(Number(year) + years), ...rest].join('-').replace(/-02-29$/, '-03-01'), -1)
}

/** The head in whose right a chair sits: the definitif one; else the Plt or Pj. A Plh stands in for one who still holds the post. */
export const headOf = (post: { readonly holders: readonly Holder[] } | undefined): Holder | undefined =>
  post?.holders.find(({ capacity }) => capacity === 'definitif') ??
  post?.holders.find(({ capacity }) => capacity !== 'plh')

const plain = (name: string) => name.trim().toLowerCase().replace(/\s+/g, ' ')

/** Whether a chair by her husband's office still sits in the right of the one who holds it: the same row, or the same person confirmed after acting. */
export const isStillHis = (then: { readonly id: string; readonly name: string }, now: Holder | undefined): boolean =>
  now !== undefined && (now.id === then.id || plain(now.personName) === plain(then.name))
