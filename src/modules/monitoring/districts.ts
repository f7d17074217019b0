import { listPlaceNames } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'

const DISTRICT = '35.07.13'.length

/** The kecamatan of the region that hold today, by code. */
export async function listDistricts(ctx: Context): Promise<Map<string, string>> {
  const areas = await listPlaceNames(ctx, ctx.region)
  return new Map(areas.filter(({ code }) => code.length === DISTRICT).map(({ code, name }) => [code, name]))
}
