import type { Context } from '#platform/context.ts'
import type { AreaName } from './area.ts'
import { listByCodes, listInside } from './queries.ts'

/** Names of a region's kecamatan and villages that hold today, districts first; for a province its regencies come before them. */
export async function listPlaceNames(ctx: Context, regionCode: string): Promise<AreaName[]> {
  const areas = await listInside(ctx, regionCode)
  return areas.map(({ code, name, level }) => ({ code, name, level }))
}

interface NamedArea {
  readonly code: string
  readonly name: string
  /** With its kind: *Kecamatan Singosari*. */
  readonly fullName: string
}

/** How areas are called, by code; null has none. */
export interface AreaNames {
  (code: string): NamedArea
  (code: string | null): NamedArea | null
}

/** Names of some areas at once; a code that is on no list stands for itself. */
export async function nameAreas(ctx: Context, codes: Iterable<string | null>): Promise<AreaNames> {
  const areas = await listByCodes(
    ctx,
    [...new Set(codes)].filter((code) => code !== null),
  )
  const names = new Map(areas.map(({ code, name, fullName }) => [code, { code, name, fullName }]))
  const nameOf = (code: string | null) =>
    code === null ? null : (names.get(code) ?? { code, name: code, fullName: code })
  return nameOf as AreaNames
}
