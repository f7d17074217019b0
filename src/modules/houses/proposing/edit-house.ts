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
import { againstCooling } from './cool-down.ts'
import { KNOWN_HERE } from './create-house.ts'
import { againstAlike, againstTaken, againstVillages, assertNothing } from './judge-proposal.ts'
import { againstLives } from './owner-lives.ts'

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
  const { villageCode } = input
  if (villageCode !== house.villageCode) assertNothing(await againstVillages(ctx, [villageCode]))
  const known = await openIdentifiers(ctx, id)
  const owner = readNumbers(input.owner, known)
  const numbers = sealNumbers(ctx, id, owner)
  const isOther = owner.nik !== known.nik || owner.kk !== known.kk
  const proposed = { input, family: numbers, despite, except: id }
  if (isOther) {
    assertNothing(await againstTaken(ctx, [proposed]))
    assertNothing(await againstLives(ctx, [numbers]))
    const { agencyId } = house
    const intended = { agencyId, villageCode, owner: input.owner, numbers: owner, family: numbers, except: id }
    assertNothing(await againstCooling(ctx, [intended]))
  }
  const isRenamed = nameKey(input.owner.name) !== nameKey(house.owner.name) || villageCode !== house.villageCode
  if (isRenamed) assertNothing(await againstAlike(ctx, [proposed]))
  const written = await mapConstraints(KNOWN_HERE, () =>
    updateSaid(ctx, house, input, nameKey(input.owner.name), numbers),
  )
  assert(written, 'conflict')
  await recordStep(ctx, id, 'edit', { version: version + 1 }, { despite })
  return getHouse(ctx, id)
}
