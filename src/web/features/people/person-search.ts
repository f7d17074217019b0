import type { SearchSource } from '../../app/search-sources.ts'
import { personAddress } from '../../lib/addresses.ts'
import { client } from '../../lib/api.ts'

const FEW = 5

/** People in the search over everything, by name or NIK; namesakes are told apart by where they live. */
export const personSearch: SearchSource = {
  id: 'people',
  name: { id: 'Warga', en: 'People' },
  can: 'readPeople',
  find: async (query, signal) => {
    const { rows } = await client.people.search({ q: query, page: 1, pageSize: FEW }, { signal })
    return rows.map(({ id, name, sex, age, village, district }) => ({
      href: personAddress(id),
      name,
      note: [sex, age, village?.name, district?.name].filter((part) => part !== null && part !== undefined).join(' · '),
    }))
  },
}
