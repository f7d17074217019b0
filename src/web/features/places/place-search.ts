import type { SearchSource } from '../../app/search-sources.ts'
import { areaAddress } from '../../lib/addresses.ts'
import { client } from '../../lib/api.ts'

const FEW = 6

/** Areas in the search over everything, told apart by what is around them. */
export const placeSearch: SearchSource = {
  id: 'places',
  name: { id: 'Wilayah', en: 'Areas' },
  find: async (query, signal) => {
    const found = await client.places.search({ q: query, limit: FEW }, { signal })
    return found.map(({ code, fullName, within }) => ({
      href: areaAddress(code),
      name: fullName,
      note: [code, ...within.map((area) => area.fullName)].join(' · '),
    }))
  },
}
