import type { StandingField } from '#contract/houses/field/shapes.ts'
import { findNames } from '#modules/accounts/index.ts'
import type { Context } from '#platform/context.ts'
import { listFacts } from './queries/facts.ts'
import { findOfficerNames } from './queries/officers.ts'
import { type Standing, standingOf } from './standing.ts'

/** Names of whoever told something: officers in the field and users at desks. */
export async function nameTellers(ctx: Context, ids: readonly string[]): Promise<(id: string) => string> {
  const officers = await findOfficerNames(ctx, ids)
  const users = await findNames(
    ctx,
    ids.filter((id) => !officers.has(id)),
  )
  return (id) => officers.get(id) ?? users.get(id) ?? ''
}

/** What stands in the surveys of some houses, by house. */
export async function standingIn(
  ctx: Context,
  houseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Standing[]>> {
  const facts = await listFacts(ctx, houseIds)
  return new Map(houseIds.map((id) => [id, standingOf(facts.get(id) ?? [])]))
}

/** The same with names, as the contract shows it; `ownId`: who asks. */
export async function presentStanding(
  ctx: Context,
  houseIds: readonly string[],
  ownId: string,
): Promise<ReadonlyMap<string, StandingField[]>> {
  const standing = await standingIn(ctx, houseIds)
  const tellers = [...standing.values()].flat().flatMap(({ answers }) => answers.map(({ officerId }) => officerId))
  const nameOf = await nameTellers(ctx, [...new Set(tellers)])
  const present = ({ answers, ...field }: Standing): StandingField => ({
    ...field,
    answers: answers.map(({ id, value, officerId, at }) => ({
      id,
      value,
      by: nameOf(officerId),
      isOwn: officerId === ownId,
      at: at.toISOString(),
    })),
  })
  return new Map([...standing].map(([id, fields]) => [id, fields.map(present)]))
}
