import { getActivity } from '#modules/plans/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { Decision } from '../decision.ts'
import { nameConcepts } from '../lexicon.ts'
import { listDecisionsOn } from '../queries/decisions.ts'
import { findPair } from '../queries/one-pair.ts'

/** The one that stands first; the ended ones keep their order, the newest first. */
const standingFirst = (decisions: readonly Decision[]) => [
  ...decisions.filter(({ endedAt }) => endedAt === null),
  ...decisions.filter(({ endedAt }) => endedAt !== null),
]

/** One pair with everything decided on it, the one that stands first; ids in any order. Throws `not_found`. */
export async function readPair(ctx: Context, ids: { a: string; b: string }) {
  const pair = await findPair(ctx, ids)
  assert(pair, 'not_found')
  const decisions = await listDecisionsOn(ctx, pair.a, pair.b)
  const sides = { a: await getActivity(ctx, pair.a), b: await getActivity(ctx, pair.b) }
  return { ...pair, sides, concepts: await nameConcepts(ctx, pair.concepts), decisions: standingFirst(decisions) }
}
