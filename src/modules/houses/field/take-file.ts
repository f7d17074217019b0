import type { Context } from '#platform/context.ts'
import { QUESTIONS } from '../survey/form.ts'
import { officerBy } from './officers.ts'
import { findHousesInField } from './queries/field-houses.ts'
import { takeAnswers } from './take-answers.ts'

interface FileOfPhone {
  readonly officerId: string
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

const fieldOf = (item: unknown): unknown =>
  typeof item === 'object' && item !== null && 'field' in item ? item.field : undefined

/**
 * Takes the answers out of the file of an officer's phone, for whoever sends this officer out: also of houses that are no longer in the officer's villages,
 * and under a withdrawn link. Answers each item, and names the agency's houses and the questions spoken of. Throws `not_found`.
 */
export async function takeFile(ctx: Context, { officerId, ...batch }: FileOfPhone) {
  const { agencyId } = await officerBy(ctx, { officerId })
  const { outcomes } = await takeAnswers(ctx, { officerId }, { ...batch, run: '' })
  const houses = (await findHousesInField(ctx, batch.items.flatMap(houseIdOf))).filter(
    (house) => house.agencyId === agencyId,
  )
  const asked = new Set(batch.items.map(fieldOf))
  return {
    outcomes,
    houses: houses.map(({ id, code, ownerName }) => ({ id, code, ownerName })),
    questions: QUESTIONS.filter(({ key }) => asked.has(key)).map(({ key, label }) => ({ key, label })),
  }
}
