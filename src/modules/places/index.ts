export { type Area, type AreaLevel, type AreaName, ancestorsOf, type FoundArea, isWithin } from './area.ts'
export { findArea, findAreas } from './find-areas.ts'
export { listPlaceNames } from './list-places.ts'
export { ensureAreas, loadAreas } from './load-areas.ts'
export {
  openPlaceResolver,
  type PlaceProblem,
  type PlaceResolver,
  type ResolvedPlaces,
  resolvePlaceText,
} from './place-text/resolve-place-text.ts'
