import type { HouseInput } from '#contract/houses/house.ts'
import { assertListsPeople, nameKey } from '#modules/people/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { assert, mapConstraints } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { getHouse } from '../get-house.ts'
import type { House } from '../house.ts'
import { readNumbers, sealNumbers } from '../open-identifiers.ts'
import { can } from '../policy.ts'
import { waitForProposals } from '../queries/families.ts'
import { insertHouses } from '../queries/write-houses.ts'
import { recordStep } from '../record-step.ts'
import { againstCooling } from './cool-down.ts'
import { againstAlike, againstTaken, againstVillages, assertNothing } from './judge-proposal.ts'
import { againstLives } from './owner-lives.ts'

export const KNOWN_HERE = {
  houses__agency: ['unknown_reference', { what: 'agency' }],
  houses__activity: ['unknown_reference', { what: 'activity' }],
} as const

/**
 * A proposal by hand: the family must have no house under way, must not be in the waiting time after another one, and its owner must live. Throws
 * `forbidden` for another agency's name, `day_in_future`, `protection_unit`, and as the checks in judge-proposal.ts, cool-down.ts and owner-lives.ts.
 */
export async function createHouse(
  ctx: Context,
  { agencyId, despite, ...input }: HouseInput & { readonly agencyId: string; readonly despite: string },
): Promise<House> {
  assert(can.create(ctx.actor, { agencyId, villageCode: input.villageCode }), 'forbidden')
  assert(input.proposedOn <= todayOf(ctx), 'day_in_future')
  await assertListsPeople(ctx, agencyId)
  assertNothing(await againstVillages(ctx, [input.villageCode]))
  const id = newId()
  const owner = readNumbers(input.owner)
  const numbers = sealNumbers(ctx, id, owner)
  await waitForProposals(ctx)
  const { villageCode } = input
  const proposed = { input, family: numbers, despite, except: null }
  assertNothing(await againstTaken(ctx, [proposed]))
  assertNothing(await againstLives(ctx, [numbers]))
  const intended = { agencyId, villageCode, owner: input.owner, numbers: owner, family: numbers, except: null }
  assertNothing(await againstCooling(ctx, [intended]))
  assertNothing(await againstAlike(ctx, [proposed]))
  const ownerKey = nameKey(input.owner.name)
  await mapConstraints(KNOWN_HERE, () =>
    insertHouses(ctx, input.year, [{ id, agencyId, input, ownerKey, numbers, recordId: null }]),
  )
  await recordStep(ctx, id, 'propose', {}, { by: input.proposedBy, despite })
  return getHouse(ctx, id)
}
