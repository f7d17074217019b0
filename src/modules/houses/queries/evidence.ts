import type { Context } from '#platform/context.ts'

/** The percents of the works at which a house has photographs that stand. */
export async function listStages({ tx, region }: Context, houseId: string): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('house_photos')
    .select('stage')
    .distinct()
    .where('region_id', '=', region)
    .where('house_id', '=', houseId)
    .where('set_aside_at', 'is', null)
    .execute()
  return new Set(rows.map(({ stage }) => stage))
}
