import { findLivesByNumbers } from '#modules/people/index.ts'
import type { Context } from '#platform/context.ts'
import { AppError } from '#platform/errors.ts'
import type { FamilyKeys } from '../queries/families.ts'

/**
 * What stands against each owner, in their order: recorded, under this very NIK, as dead (`house_owner_dead`) or moved away (`house_owner_moved`).
 */
export async function againstLives(
  ctx: Context,
  owners: readonly Pick<FamilyKeys, 'nikHash'>[],
): Promise<(AppError | null)[]> {
  const lives = await findLivesByNumbers(
    ctx,
    owners.flatMap(({ nikHash }) => nikHash ?? []),
  )
  return owners.map(({ nikHash }) => {
    const { diedOn, movedOn } = lives.get(nikHash ?? '') ?? { diedOn: null, movedOn: null }
    if (diedOn) return new AppError('house_owner_dead', { day: diedOn })
    return movedOn ? new AppError('house_owner_moved', { day: movedOn }) : null
  })
}
