import type { HouseInput } from '#contract/houses/house.ts'
import { nameKey } from '#modules/people/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { getHouse, holdHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { openIdentifiers, readNumbers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { waitForProposals } from '../queries/families.ts'
import { updateSaid } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { assertNotCooling } from './cool-down.ts'
import { KNOWN_HERE } from './create-house.ts'
import { assertNotTaken, assertUnlike, assertVillage } from './judge-proposal.ts'
import { assertLives } from './owner-lives.ts'

/**
 * What is said of house and family; numbers left empty stay. Another family is judged as a new proposal. Throws `not_found`, `forbidden`, `house_over`,
 * `conflict` and as `createHouse`.
 */
export async function editHouse(
  ctx: Context,
  { id, version, despite, ...input }: HouseInput & { id: string; version: number; despite: string },
): Promise<House> {
  await waitForProposals(ctx)
  const house = await holdHouse(ctx, id)
  assert(house.version === version, 'conflict')
  assert(can.edit(ctx.actor, { ...house, villageCode: input.villageCode }), 'forbidden')
  assert(input.proposedOn <= todayOf(ctx), 'day_in_future')
  if (input.villageCode !== house.villageCode) await assertVillage(ctx, input.villageCode)
  const known = await openIdentifiers(ctx, id)
  const owner = readNumbers(input.owner, known)
  const numbers = sealNumbers(ctx, id, owner)
  const isOther = owner.nik !== known.nik || owner.kk !== known.kk
  if (isOther) {
    await assertNotTaken(ctx, numbers, id)
    await assertLives(ctx, numbers)
    await assertNotCooling(ctx, {
      ...{ agencyId: house.agencyId, villageCode: input.villageCode, owner: input.owner },
      ...{ numbers: owner, family: numbers, except: id },
    })
  }
  const isRenamed = nameKey(input.owner.name) !== nameKey(house.owner.name) || input.villageCode !== house.villageCode
  if (isRenamed) await assertUnlike(ctx, { input, family: numbers, despite }, id)
  const written = await mapConstraints(KNOWN_HERE, () =>
    updateSaid(ctx, house, input, nameKey(input.owner.name), numbers),
  )
  assert(written, 'conflict')
  await recordStep(ctx, id, 'edit', { version: version + 1 }, { despite })
  return getHouse(ctx, id)
}
