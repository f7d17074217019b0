type Values = Readonly<Record<string, unknown>>
type Ids = ReadonlyMap<string, readonly string[]>

/** The second agency of a planted region is a DWP unit. */
const unitOf = (ids: Ids) => ids.get('agencies')?.[1]

/** What the tables of DWP need that their constraints do not say in a way a machine reads. */
export const PLANTED_DWP: Readonly<Record<string, (at: number, word: string, ids: Ids) => Values>> = {
  dwp_boards: (at, _, ids) => ({
    agency_id: unitOf(ids),
    term_from: at === 0 ? '2019-12-01' : '2024-12-01',
    term_until: at === 0 ? '2024-11-30' : '2029-11-30',
  }),
  dwp_posts: (at, _, ids) => ({
    board_id: ids.get('dwp_boards')?.[1],
    post: at === 0 ? 'chair' : 'secretary',
    head_position_id: null,
    head_holder_id: null,
    valid_from: '2025-01-01',
    valid_until: null,
  }),
  dwp_chair_changes: () => ({
    state: 'open',
    new_capacity: 'definitif',
    answered_by: null,
    answered_at: null,
    followup_id: null,
  }),
  dwp_members: (_, __, ids) => ({ agency_id: unitOf(ids), kind: 'istri_pns', joined_on: '2025-01-01', left_on: null }),
  dwp_programmes: () => ({ field: 'economy', fund: 'dues' }),
  dwp_partners: () => ({ kind: 'business' }),
  dwp_checklists: (_, word) => ({ items: [{ key: 'butir', text: word, help: word }] }),
  dwp_rounds: (_, word) => ({ weekdays: [1, 2, 3, 4, 5], per_day: 2, districts: [], team: [word] }),
  // The second one was held, so that it has a report.
  dwp_visits: (at, _, ids) => ({ agency_id: unitOf(ids), state: at === 0 ? 'planned' : 'held', gathering_id: null }),
  dwp_answers: () => ({ item_key: 'butir', answer: 'yes' }),
  dwp_evaluations: (at, word, ids) => ({
    agency_id: unitOf(ids),
    year: 2026,
    quarter: at + 1,
    state: at === 0 ? 'sent' : 'draft',
    sent_at: at === 0 ? '2026-04-03T00:00:00Z' : null,
    scores: [{ key: 'cash', text: word, help: word, score: 2, note: word }],
  }),
  dwp_findings: (_, __, ids) => ({ visit_id: ids.get('dwp_visits')?.[0], evaluation_id: null }),
}
