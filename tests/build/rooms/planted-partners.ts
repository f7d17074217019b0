type Values = Readonly<Record<string, unknown>>
type Ids = ReadonlyMap<string, readonly string[]>

const terms = { form: 'goods', quantity: 100, starts_on: '2026-01-01', ends_on: '2099-12-31', closed_at: null }

/** What the tables of partners need that their constraints do not say in a way a machine reads. */
export const PLANTED_PARTNERS: Readonly<Record<string, (at: number, word: string, ids: Ids) => Values>> = {
  // The second agreed to be thanked, under a name of its own.
  partners: (at, word) => ({
    kind: 'business',
    state: 'active',
    area_code: null,
    thanks_consent_on: at === 0 ? null : '2026-01-01',
    public_name: at === 0 ? '' : word,
    link_on: true,
    link_turn: 1,
  }),
  partner_contacts: () => ({ phone_sealed: null, email_sealed: null, left_on: null }),
  partner_agreements: (at) => ({
    kind: 'pks',
    signed_on: '2026-01-01',
    starts_on: '2026-01-01',
    ends_on: at === 0 ? null : '2099-12-31',
    terminated_on: null,
    renews: null,
  }),
  partner_needs: (at, word, ids) => ({
    ...terms,
    area_code: '35.07',
    agency_id: ids.get('agencies')?.[at],
    subject_kind: 'activity',
    subject_id: ids.get('activities')?.[0],
    subject_title: word,
  }),
  partner_offers: () => ({ ...terms, area_code: '35.07' }),
  // The first is promised; the second came and was valued, so that it has a letter.
  partner_pledges: (at, _, ids) => ({
    agency_id: ids.get('agencies')?.[at],
    purpose_kind: 'need',
    purpose_id: ids.get('partner_needs')?.[at],
    purpose_area: null,
    form: 'goods',
    quantity: 10,
    state: at === 0 ? 'pledged' : 'valued',
    delivered: at === 0 ? 0 : 10,
    delivered_on: at === 0 ? null : '2026-02-01',
    worth: at === 0 ? null : 500_000,
    thanked_on: null,
    letter_id: null,
    letter_content: null,
    cancelled_reason: '',
  }),
  partner_deliveries: (_, __, ids) => ({
    pledge_id: ids.get('partner_pledges')?.[1],
    quantity: 5,
    state: 'confirmed',
    day: '2026-02-01',
  }),
  partner_pledge_steps: () => ({ kind: 'pledged' }),
}
