import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import { nameConcepts } from './lexicon.ts'
import { listDecisionsOn } from './queries/decisions.ts'
import { findPair } from './queries/one-pair.ts'

/** One pair with everything decided on it, the one that stands first; ids in any order. Throws `not_found`. */
export async function readPair(ctx: Context, ids: { a: string; b: string }) {
  const pair = await findPair(ctx, ids)
  assert(pair, 'not_found')
  const decisions = await listDecisionsOn(ctx, pair.a, pair.b)
  return { ...pair, concepts: await nameConcepts(ctx, pair.concepts), decisions }
}
