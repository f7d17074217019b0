import type { PlaceReading } from '../reading/reading.ts'

export const contains = (outer: string, inner: string): boolean => inner === outer || inner.startsWith(`${outer}.`)

/** The area codes in which both happen: the narrower of each pair where one is the other or contains it. */
export function sharedPlaces(a: PlaceReading, b: PlaceReading): string[] {
  const shared = new Set<string>()
  for (const mine of a.codes) {
    for (const yours of b.codes) {
      if (contains(mine, yours)) shared.add(yours)
      else if (contains(yours, mine)) shared.add(mine)
    }
  }
  return [...shared].sort()
}
