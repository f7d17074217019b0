type Values = Readonly<Record<string, unknown>>
type Ids = ReadonlyMap<string, readonly string[]>

/** Two houses of the first agency: one in the works, with gifts, and one that was handed over. The second gift is of the second agency. */
export const PLANTED_HOUSES: Readonly<Record<string, (at: number, word: string, ids: Ids) => Values>> = {
  house_decisions: (at, _, ids) => ({ agency_id: ids.get('agencies')?.[0], number: `188/${at}`, letter_id: null }),
  houses: (at, _, ids) => ({
    ...{ agency_id: ids.get('agencies')?.[0], code: `RTLH-2026-000${at + 1}`, year: 2026, activity_id: null },
    ...{
      state: at === 0 ? 'building' : 'handed_over',
      state_since: '2026-02-01',
      cancel_kind: null,
      cancel_reason: '',
    },
    ...{ owner_sex: 'P', owner_birth_date: '1980-01-01', owner_disabled: null, residents: 4, record_id: null },
    identifiers: null,
    ...{ decision_id: ids.get('house_decisions')?.[at], ledger_record_id: null },
    ...{ nik_hash: `nik ${at}`, kk_hash: `kk ${at}`, village_code: '35.07.13.2001', district_code: '35.07.13' },
    ...{ latitude: null, longitude: null, accuracy_m: null, located_from: 'none', land_title: 'certificate' },
    ...{ proposed_on: '2026-01-05', progress: at === 0 ? 30 : 0, handed_over_on: at === 0 ? null : '2026-02-20' },
  }),
  house_events: (_, word, ids) => ({ house_id: ids.get('houses')?.[0], kind: 'propose', details: { by: word } }),
  house_items: (at, _, ids) => ({
    ...{ house_id: ids.get('houses')?.[0], position: at, kind: 'material', quantity: 2, unit_price: 5_000_000 },
    amount: 10_000_000,
  }),
  house_givers: (at, _, ids) => ({
    ...{ house_id: ids.get('houses')?.[0], giver_kind: 'regency', agency_id: ids.get('agencies')?.[at] },
    ...{ partner_id: null, form: 'money', amount: 4_000_000, scheme: '', promised_on: '2026-02-01' },
    ...{ state: at === 0 ? 'delivered' : 'promised', delivered_on: at === 0 ? '2026-02-02' : null },
    ...{ cancelled_on: null, cancel_reason: '', pledge_id: null, delivery_id: null, rest_of: null },
  }),
}
