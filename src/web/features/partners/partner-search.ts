import type { SearchSource } from '../../app/search-sources.ts'
import { client } from '../../lib/api.ts'
import { partnerAddress } from './addresses.ts'

const FEW = 5

/** Partners in the search over everything, by name or what they do. */
export const partnerSearch: SearchSource = {
  id: 'partners',
  name: { id: 'Mitra', en: 'Partners' },
  can: 'readPlans',
  find: async (q, signal) => {
    const { rows } = await client.partners.register.list({ q, pageSize: FEW }, { signal })
    return rows.map(({ id, name, area, does }) => ({
      href: partnerAddress(id),
      name,
      note: [area?.name, does].filter(Boolean).join(' · '),
    }))
  },
}
