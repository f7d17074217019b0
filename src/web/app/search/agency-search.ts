import { client } from '../../lib/api.ts'
import type { SearchSource } from '../search-sources.ts'

const FEW = 5

/** Agencies, DWP units and other bodies, by short or full name. */
export const agencySearch: SearchSource = {
  id: 'agencies',
  name: { id: 'Perangkat daerah', en: 'Agencies' },
  find: async (q, signal) => {
    const { rows } = await client.organisations.agencies({ q, pageSize: FEW }, { signal })
    return rows.map(({ id, shortName, name }) => ({ href: `/perangkat-daerah/${id}`, name: shortName, note: name }))
  },
}
