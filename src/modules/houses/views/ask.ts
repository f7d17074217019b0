import type { HouseFilter } from '#contract/houses/views/filter.ts'
import { listPlaceNames, searchKey } from '#modules/places/index.ts'
import { todayOf } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import type { Asked } from './queries/matching.ts'
import { lateSince } from './waiting.ts'

/** The filters of a view with what they mean today: since when a house is late, which villages are named like what was typed. */
export async function ask(ctx: Context, filter: HouseFilter): Promise<Asked> {
  const key = searchKey(filter.q ?? '')
  const named = key === '' ? [] : await listPlaceNames(ctx, ctx.region)
  return {
    ...filter,
    lateSince: lateSince(todayOf(ctx)),
    villages: named.flatMap(({ code, name }) => (searchKey(name).includes(key) ? [code] : [])),
  }
}
