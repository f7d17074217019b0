/** The two levels of government that have lists of their own. */
export type GovLevel = 'province' | 'regency'

/** Of a region by its Kemendagri code: `35` is a province, `35.07` a regency. */
export const govLevelOf = (region: string): GovLevel => (region.includes('.') ? 'regency' : 'province')

/**
 * Level digits beside 1 (province) and 2 (regency), by province; read from the programme titles of the SIPD list of January 2026:
 * Papua 3 and 4, DI Yogyakarta 5, DKI Jakarta 6, Aceh 7, Bali 8.
 */
const OWN_LISTS: Readonly<Record<string, readonly number[]>> = {
  '11': [7],
  '31': [6],
  '34': [5],
  '51': [8],
  '91': [3, 4],
  '92': [3, 4],
  '93': [3, 4],
  '94': [3, 4],
  '95': [3, 4],
  '96': [3, 4],
}

/** The level digits a region's codes may carry. */
export const levelDigitsOf = (region: string): number[] => [
  govLevelOf(region) === 'province' ? 1 : 2,
  ...(OWN_LISTS[region.slice(0, 2)] ?? []),
]
