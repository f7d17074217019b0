import type { Context } from '#platform/context.ts'

/** Which activities cover each need of a run. */
export async function listCovering({ tx, region }: Context, runId: string): Promise<Map<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('assessed_needs')
    .select(['need_id', 'activity_ids'])
    .where('region_id', '=', region)
    .where('run_id', '=', runId)
    .execute()
  return new Map(rows.map((row) => [row.need_id, row.activity_ids]))
}
