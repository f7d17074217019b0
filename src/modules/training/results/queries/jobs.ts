import type { Context } from '#platform/context.ts'

/** Whether work of a kind was asked for since then. */
export async function wasAskedSince({ tx, region }: Context, kind: string, since: Date): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('region_id', '=', region)
    .where('kind', '=', kind)
    .where('created_at', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
