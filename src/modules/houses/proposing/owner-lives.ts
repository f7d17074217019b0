import { findLifeByNumber } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { assert } from '#platform/errors.ts'
import type { FamilyKeys } from '../queries/families.ts'

/** Refuses an owner who is recorded, under this very NIK, as dead or moved away. Throws `house_owner_dead`, `house_owner_moved`. */
export async function assertLives(ctx: Context, { nikHash }: Pick<FamilyKeys, 'nikHash'>): Promise<void> {
  const life = nikHash === null ? undefined : await findLifeByNumber(ctx, nikHash)
  assert(!life?.diedOn, 'house_owner_dead', { day: life?.diedOn })
  assert(!life?.movedOn, 'house_owner_moved', { day: life?.movedOn })
}
