import type { GatheringState } from '#contract/gatherings/shapes.ts'
import type { Context } from '#platform/context.ts'
import { readableBy } from '../../queries/gatherings.ts'

/** The series a gathering belongs to; null: it stands alone. */
export async function findSeries({ tx, region }: Context, gatheringId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('gatherings')
    .select('series_id')
    .where('region_id', '=', region)
    .where('id', '=', gatheringId)
    .executeTakeFirst()
  return row?.series_id ?? null
}

/** Puts a gathering into a series. */
export async function joinSeries({ tx, region }: Context, gatheringId: string, seriesId: string): Promise<void> {
  await tx
    .updateTable('gatherings')
    .set({ series_id: seriesId })
    .where('region_id', '=', region)
    .where('id', '=', gatheringId)
    .execute()
}

/** Those of one series that the actor may read, the latest first. */
export async function listSeries(ctx: Context, seriesId: string) {
  const rows = await ctx.tx
    .selectFrom('gatherings as g')
    .select(['g.id', 'g.title', 'g.starts_on as startsOn', 'g.ends_on as endsOn', 'g.state'])
    .where('g.region_id', '=', ctx.region)
    .where('g.series_id', '=', seriesId)
    .where((eb) => readableBy(eb as unknown as Parameters<typeof readableBy>[0], ctx.actor))
    .orderBy('g.starts_on', 'desc')
    .orderBy('g.id', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, state: row.state as GatheringState }))
}

/** Ids of what came before from the same series, or without one from the same organiser. */
export async function listEarlier(
  { tx, region }: Context,
  {
    id,
    organiserAgencyId,
    seriesId,
    startsOn,
  }: { id: string; organiserAgencyId: string; seriesId: string | null; startsOn: string },
): Promise<ReadonlySet<string>> {
  let query = tx
    .selectFrom('gatherings')
    .select('id')
    .where('region_id', '=', region)
    .where('id', '!=', id)
    .where('starts_on', '<=', startsOn)
  query = seriesId
    ? query.where('series_id', '=', seriesId)
    : query.where('organiser_agency_id', '=', organiserAgencyId)
  return new Set((await query.execute()).map((row) => row.id))
}
