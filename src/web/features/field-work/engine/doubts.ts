import type { FieldHouse, PhotoRules } from '#contract/houses/field/field.ts'
import type { PhotoDoubt } from '#contract/houses/shapes.ts'
import type { Fix } from './store.ts'

const METRES_A_DEGREE = 111_320

/** Metres between two points that are not far apart. */
export function metresBetween(
  a: { latitude: number; longitude: number },
  b: { latitude: number; longitude: number },
): number {
  const east = (b.longitude - a.longitude) * Math.cos((a.latitude * Math.PI) / 180)
  return Math.hypot((b.latitude - a.latitude) * METRES_A_DEGREE, east * METRES_A_DEGREE)
}

/**
 * What the device itself can see is doubtful, so that the officer is asked while still standing there. The server looks again, and at more: boundaries of
 * villages, pictures of other houses.
 */
export function doubtsHere(
  { fix, house, offsetMs }: { fix: Fix | null; house: Pick<FieldHouse, 'place'>; offsetMs: number | null },
  rules: PhotoRules,
): PhotoDoubt[] {
  const unsure =
    Math.min(fix?.accuracyM ?? 0, rules.impreciseM) + Math.min(house.place?.accuracyM ?? 0, rules.impreciseM)
  const found: [PhotoDoubt, boolean][] = [
    ['no_position', fix === null],
    ['imprecise', fix !== null && fix.accuracyM > rules.impreciseM],
    ['far_from_house', fix !== null && house.place !== null && metresBetween(fix, house.place) > rules.farM + unsure],
    ['clock', offsetMs !== null && Math.abs(offsetMs) > rules.clockMinutes * 60_000],
  ]
  return found.filter(([, holds]) => holds).map(([doubt]) => doubt)
}
