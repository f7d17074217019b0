import { listNamesInside, listPlaceNames } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'
import { buildPlaceBook, type PlaceBook } from './place-book.ts'

/** The names of the region acted in, fetched once for many rows. */
export async function openPlaceBook(ctx: Context): Promise<PlaceBook> {
  const areas = await listPlaceNames(ctx, ctx.region)
  return buildPlaceBook(ctx.region, areas, await listNamesInside(ctx, ctx.region))
}
