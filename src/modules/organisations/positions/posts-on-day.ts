import type { Context } from '#platform/context.ts'
import type { AgencyKind } from '../agency.ts'
import type { Capacity } from './position.ts'
import { selectPostsOn } from './posts-on-day-queries.ts'

/** Posts that meet every condition given; what is empty lets all through. */
export interface PostClause {
  readonly kinds: readonly AgencyKind[]
  readonly agencyIds: readonly string[]
  readonly headsOnly: boolean
  /** As the post has it (`II.b`), small and capital letters alike. */
  readonly ranks: readonly string[]
  /** Each of these words is in the title. */
  readonly titleWords: string
}

export interface PostHolder {
  readonly id: string
  readonly personName: string
  readonly nip: string | null
  readonly sex: 'L' | 'P' | null
  readonly capacity: Capacity
}

/** A post that is there on a day, with everybody who holds it then: the holder and, beside him, the Plh. */
export interface PostOnDay {
  readonly id: string
  readonly title: string
  readonly rank: string
  readonly isHead: boolean
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string; readonly kind: AgencyKind }
  readonly holders: readonly PostHolder[]
}

/**
 * Posts of any clause of `include` and of none of `exclude`, as they stand on a day (`YYYY-MM-DD`), with their holders of that day; by kind of
 * agency, agency, and title, heads first. One statement, whatever the number of posts.
 */
export const listPostsOn = (
  ctx: Context,
  question: { onDay: string; include: readonly PostClause[]; exclude: readonly PostClause[] },
): Promise<PostOnDay[]> => selectPostsOn(ctx, question)
