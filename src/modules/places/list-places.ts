import type { Context } from '#platform/context.ts'
import type { AreaName } from './area.ts'
import { listInside } from './queries.ts'

/** Names of a region's kecamatan and villages that hold today, districts first; for a province its regencies come before them. */
export async function listPlaceNames(ctx: Context, regionCode: string): Promise<AreaName[]> {
  const areas = await listInside(ctx, regionCode)
  return areas.map(({ code, name, level }) => ({ code, name, level }))
}
