import type { Place } from '#contract/people/shapes.ts'
import { listByCodes } from '#modules/places/index.ts'
import type { Context } from '#platform/context.ts'

export type PlaceOf = (code: string | null) => Place | null

/** Names of some places at once; a code that is on no list stands for itself. */
export async function openPlaces(ctx: Context, codes: readonly (string | null)[]): Promise<PlaceOf> {
  const areas = await listByCodes(ctx, [...new Set(codes.filter((code) => code !== null))])
  const byCode = new Map(areas.map(({ code, name, fullName }) => [code, { code, name, fullName }]))
  return (code) => (code === null ? null : (byCode.get(code) ?? { code, name: code, fullName: code }))
}
