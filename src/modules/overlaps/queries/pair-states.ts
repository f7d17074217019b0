import type { PairState } from '#contract/overlaps/shapes.ts'
import type { Context } from '#platform/context.ts'

const sidesOf = (pairKey: string) => {
  const [a = '', b = ''] = pairKey.split(' ')
  return [a, b] as const
}

const selectPair = ({ tx, region }: Context, runId: string, pairKey: string) => {
  const [a, b] = sidesOf(pairKey)
  return tx
    .selectFrom('overlap_pairs as p')
    .where('p.region_id', '=', region)
    .where('p.run_id', '=', runId)
    .where('p.activity_a', '=', a)
    .where('p.activity_b', '=', b)
}

/** The contents a pair (`a b`) of a run meets with; undefined when it does not meet. */
export async function findMeeting(ctx: Context, runId: string, pairKey: string) {
  return selectPair(ctx, runId, pairKey)
    .innerJoin('assessed_activities as a', (join) =>
      join
        .onRef('a.region_id', '=', 'p.region_id')
        .onRef('a.run_id', '=', 'p.run_id')
        .onRef('a.activity_id', '=', 'p.activity_a'),
    )
    .innerJoin('assessed_activities as b', (join) =>
      join
        .onRef('b.region_id', '=', 'p.region_id')
        .onRef('b.run_id', '=', 'p.run_id')
        .onRef('b.activity_id', '=', 'p.activity_b'),
    )
    .select(['a.content_hash as hashA', 'b.content_hash as hashB'])
    .where('p.state', '<>', 'gone')
    .executeTakeFirst()
}

export async function isInRun(ctx: Context, runId: string, pairKey: string): Promise<boolean> {
  return (await selectPair(ctx, runId, pairKey).select('p.label').executeTakeFirst()) !== undefined
}

export async function setPairState(
  { tx, region }: Context,
  runId: string,
  pairKey: string,
  state: PairState,
): Promise<void> {
  const [a, b] = sidesOf(pairKey)
  await tx
    .updateTable('overlap_pairs')
    .set({ state })
    .where('region_id', '=', region)
    .where('run_id', '=', runId)
    .where('activity_a', '=', a)
    .where('activity_b', '=', b)
    .execute()
}

/** Takes a decided pair that no longer meets over into the next run, as it was. */
export async function copyGonePair(ctx: Context, fromRun: string, toRun: string, pairKey: string): Promise<void> {
  const [a, b] = sidesOf(pairKey)
  const row = await selectPair(ctx, fromRun, pairKey).selectAll('p').executeTakeFirstOrThrow()
  await ctx.tx
    .deleteFrom('overlap_pairs')
    .where('region_id', '=', ctx.region)
    .where('run_id', '=', toRun)
    .where('activity_a', '=', a)
    .where('activity_b', '=', b)
    .execute()
  await ctx.tx
    .insertInto('overlap_pairs')
    .values({ ...row, run_id: toRun, state: 'gone', reasons: JSON.stringify(row.reasons) })
    .execute()
}
