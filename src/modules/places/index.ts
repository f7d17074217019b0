/**
 * Places: where things are.
 * Nouns: area (province, regency, district, village; nationwide, with validity), alias (its other codes and names), boundary, edition (the list in force).
 * Verbs: load the list, open a region as tenant, find, resolve what a text names, import boundaries.
 * A place is kept elsewhere as its Kemendagri code with dots; whether one lies in another is in the code itself (`isWithin`).
 */
export { isWithin, kindOf } from './area.ts'
export { importAllBoundaries, importBoundaries } from './boundaries/import-boundaries.ts'
export { findMetresOutside, listShapes, markOfShapes } from './boundaries/list-shapes.ts'
export { describePlaces, describeTree, getArea, listChildren } from './describe-area.ts'
export { findArea, findAreas } from './find-areas.ts'
export { searchKey } from './folding.ts'
export { type AreaNames, listPlaceNames, nameAreas } from './list-places.ts'
export { ensureAreas, loadAreas } from './load-areas.ts'
export { openRegion } from './open-region.ts'
export { openPlaceResolver, type PlaceProblem, type PlaceResolver } from './place-text/resolve-place-text.ts'
export { listByCodes, listNamesInside } from './queries.ts'
