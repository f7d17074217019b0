import type { SearchSource } from '../../app/search-sources.ts'
import { followupsAddress } from '../../lib/addresses.ts'
import { client } from '../../lib/api.ts'
import { formatDay } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'

const FEW = 5

/** Open followups for the search over everything. */
export const followupSearch: SearchSource = {
  id: 'followups',
  name: { id: 'Tindak lanjut', en: 'Followups' },
  can: 'readPlans',
  find: async (q, signal) => {
    const { rows } = await client.followups.list({ q, pageSize: FEW }, { signal })
    return rows.map(({ id, what, owner, dueOn }) => ({
      href: followupsAddress({ id }),
      name: what,
      note: `${owner.shortName}, ${formatDay(dueOn, currentLanguage())}`,
    }))
  },
}
