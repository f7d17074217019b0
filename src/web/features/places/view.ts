import { address, text } from '../../lib/address.ts'

/** What the address of *Wilayah* holds: the search, the filter of the list, the area looked at. */
export const placesAddressBar = address({ q: text, part: text, area: text })
export type PlacesAddress = ReturnType<typeof placesAddressBar>
