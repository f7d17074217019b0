import type { AnswerValue } from '#contract/houses/field/shapes.ts'
import type { Occasion } from '#contract/houses/shapes.ts'
import type { Context } from '#platform/context.ts'
import type { Fact } from '../standing.ts'

/** Everything that was answered at some houses, by house. */
export async function listFacts(
  { tx, region }: Context,
  houseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  if (houseIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('house_facts')
    .select(['id', 'house_id', 'occasion', 'field', 'value', 'based_on', 'officer_id', 'observed_at'])
    .where('region_id', '=', region)
    .where('house_id', 'in', [...houseIds])
    .execute()
  const facts = rows.map((row) => ({
    houseId: row.house_id,
    fact: {
      id: row.id,
      occasion: row.occasion as Occasion,
      field: row.field,
      value: row.value as AnswerValue,
      basedOn: row.based_on,
      officerId: row.officer_id,
      at: row.observed_at,
    },
  }))
  return new Map(
    [...Map.groupBy(facts, ({ houseId }) => houseId)].map(([houseId, of]) => [houseId, of.map(({ fact }) => fact)]),
  )
}

export type NewFact = Fact & { readonly houseId: string; readonly device: string; readonly offsetMs: number }

/** Adds facts; answers the ids of those that were new. */
export async function insertFacts(
  { tx, region, clock }: Context,
  facts: readonly NewFact[],
): Promise<ReadonlySet<string>> {
  if (facts.length === 0) return new Set()
  const now = clock.now()
  const rows = await tx
    .insertInto('house_facts')
    .values(
      facts.map((fact) => ({
        region_id: region,
        id: fact.id,
        house_id: fact.houseId,
        occasion: fact.occasion,
        field: fact.field,
        value: JSON.stringify(fact.value),
        based_on: [...fact.basedOn],
        device: fact.device,
        officer_id: fact.officerId,
        observed_at: fact.at,
        offset_ms: fact.offsetMs,
        received_at: now,
      })),
    )
    .onConflict((conflict) => conflict.constraint('house_facts__pk').doNothing())
    .returning('id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}
