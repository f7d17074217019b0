import type { Area } from '../area.ts'
import { searchKey } from '../folding.ts'

/** The region and everything inside it, by folded name and by code: what a text about places of the region is read against. */
export interface PlaceIndex {
  readonly region: Area
  readonly byCode: ReadonlyMap<string, Area>
  readonly byKey: ReadonlyMap<string, readonly Area[]>
}

/** Builds the index once for many texts; `otherNames` are folded names beside the own (*sumawe*). */
export function buildPlaceIndex(
  region: Area,
  inside: readonly Area[],
  otherNames: readonly { key: string; code: string }[],
): PlaceIndex {
  const byCode = new Map([region, ...inside].map((area) => [area.code, area]))
  const named = [...byCode.values()].map((area) => ({ key: searchKey(area.name), area }))
  const aliased = otherNames.flatMap(({ key, code }) => {
    const area = byCode.get(code)
    return area ? [{ key, area }] : []
  })
  const groups = Map.groupBy([...named, ...aliased], ({ key }) => key)
  return { region, byCode, byKey: new Map([...groups].map(([key, all]) => [key, all.map(({ area }) => area)])) }
}
