import type { Context } from '#platform/context.ts'
import { officerBy } from './officers.ts'
import { findHousesInField } from './queries/field-houses.ts'
import { takeAnswers } from './take-answers.ts'

interface FileOfPhone {
  readonly officerId: string
  readonly run: string
  readonly offsetMs: number
  readonly items: readonly unknown[]
}

const houseIdOf = (item: unknown): string[] =>
  typeof item === 'object' &&
  item !== null &&
  'houseId' in item &&
  typeof item.houseId === 'string' &&
  /^[0-9a-f-]{36}$/i.test(item.houseId)
    ? [item.houseId]
    : []

/**
 * Takes the answers out of the file of an officer's phone, for whoever sends this officer out: also of houses that are no longer in the officer's villages,
 * and under a withdrawn link. Answers each item, and the agency's houses spoken of by name. Throws `not_found`.
 */
export async function takeFile(ctx: Context, { officerId, ...batch }: FileOfPhone) {
  const { agencyId } = await officerBy(ctx, { officerId })
  const { outcomes } = await takeAnswers(ctx, { officerId }, batch)
  const houses = (await findHousesInField(ctx, batch.items.flatMap(houseIdOf))).filter(
    (house) => house.agencyId === agencyId,
  )
  return { outcomes, houses: houses.map(({ id, code, ownerName }) => ({ id, code, ownerName })) }
}
