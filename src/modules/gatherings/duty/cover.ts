import type { DutyWarning } from '#contract/gatherings/logistics/duty.ts'
import { nameKey } from '../speakers/speaker.ts'

/** Who is in charge of a post while its holder is away. */
export interface Cover {
  /** plh: appointed in the register of posts; named: said for this gathering. */
  readonly kind: 'plh' | 'named'
  readonly name: string
  readonly title: string
  readonly note: string
  readonly phone: string
  /** The post of the one who takes over, where it is known. */
  readonly positionId: string | null
  /** False: a Plh whose appointment does not hold on all days. */
  readonly isWhole: boolean
}

/** A post whose holder is called to the gathering. */
export interface DutyPost {
  readonly positionId: string
  readonly title: string
  readonly agency: { readonly id: string; readonly shortName: string; readonly name: string }
  readonly holder: string
  readonly cover: Cover | null
  readonly warnings: readonly DutyWarning[]
}

/** Somebody who comes, or has not said that he does not. */
export interface Traveller {
  readonly name: string
  /** Null: no post of the region, or a representative. */
  readonly positionId: string | null
  readonly title: string
  readonly agency: DutyPost['agency'] | null
  /** Further posts that he holds and leaves. */
  readonly otherPositions: readonly string[]
}

/**
 * What is doubtful about the covers: who is away himself, who covers two places at once, a Plh who is not there all days. People are the same when the
 * post is, or else when the names are but for titles; a namesake may be warned of wrongly, which is why it is a warning and no refusal.
 */
export function withWarnings(
  posts: readonly DutyPost[],
  travellers: readonly Pick<Traveller, 'name' | 'positionId' | 'otherPositions'>[],
): DutyPost[] {
  const awayPosts = new Set(
    travellers.flatMap(({ positionId, otherPositions }) => [positionId ?? '', ...otherPositions]),
  )
  const awayNames = new Set(travellers.map(({ name }) => nameKey(name)))
  const turns = new Map<string, number>()
  for (const { cover } of posts) {
    if (!cover) continue
    const key = nameKey(cover.name)
    turns.set(key, (turns.get(key) ?? 0) + 1)
  }
  return posts.map((post) => {
    const { cover } = post
    if (!cover) return post
    const warnings: DutyWarning[] = []
    if (awayNames.has(nameKey(cover.name)) || (cover.positionId !== null && awayPosts.has(cover.positionId)))
      warnings.push('away')
    if ((turns.get(nameKey(cover.name)) ?? 0) > 1) warnings.push('twice')
    if (!cover.isWhole) warnings.push('partly')
    return { ...post, warnings }
  })
}
