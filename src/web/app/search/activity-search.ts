import { activityAddress } from '../../lib/addresses.ts'
import { client } from '../../lib/api.ts'
import type { SearchSource } from '../search-sources.ts'

const FEW = 6

/** Activities of the newest year with plans, by words of their name, code or texts. */
export const activitySearch: SearchSource = {
  id: 'activities',
  name: { id: 'Kegiatan', en: 'Activities' },
  can: 'readPlans',
  find: async (q, signal) => {
    const [newest] = await client.plans.activities.years({}, { signal })
    if (!newest) return []
    const { year } = newest
    const { rows } = await client.plans.activities.list({ year, q, pageSize: FEW }, { signal })
    return rows.map(({ id, name, agency, areaText }) => ({
      href: activityAddress(id),
      name,
      note: [agency.shortName, areaText, year].filter(Boolean).join(' · '),
    }))
  },
}
