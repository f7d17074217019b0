type Values = Readonly<Record<string, unknown>>
type Ids = ReadonlyMap<string, readonly string[]>

/** The second programme is what agencies report on; the first and second agency have a part in it. */
const programmeOf = (ids: Ids) => ids.get('strategic_programmes')?.[1]

/** What the tables of strategic programmes and of monitoring need that their constraints do not say in a way a machine reads. */
export const PLANTED_MONITORING: Readonly<Record<string, (at: number, word: string, ids: Ids) => Values>> = {
  strategic_programmes: (at, word) => ({
    name: `${word} program ${at}`,
    measure: at === 0 ? 'houses' : 'reported',
    counts_people: at === 1,
    first_year: 2026,
    last_year: 2027,
    state: 'active',
  }),
  strategic_targets: (at, _, ids) => ({ programme_id: programmeOf(ids), year: 2026 + at, target: 100 }),
  strategic_target_splits: (at, _, ids) => ({
    programme_id: programmeOf(ids),
    year: 2026,
    kind: 'sex',
    key: at === 0 ? 'P' : 'L',
    amount: 50,
  }),
  strategic_parts: (at, _, ids) => ({
    programme_id: programmeOf(ids),
    agency_id: ids.get('agencies')?.[at],
    locked_by: null,
    locked_at: null,
  }),
  strategic_part_targets: (at, _, ids) => ({
    programme_id: programmeOf(ids),
    agency_id: ids.get('agencies')?.[at],
    year: 2026,
    quarter: 1,
    amount: 10,
  }),
  strategic_part_activities: (at, _, ids) => ({
    programme_id: programmeOf(ids),
    agency_id: ids.get('agencies')?.[at],
    activity_id: ids.get('activities')?.[0],
    weight: 1,
  }),
  strategic_changes: (_, word, ids) => ({
    programme_id: programmeOf(ids),
    deed: 'edited',
    changes: [{ field: 'name', from: word, to: word }],
  }),
  contributions: (at, _, ids) => ({
    programme_id: programmeOf(ids),
    activity_id: ids.get('activities')?.[0],
    agency_id: ids.get('agencies')?.[0],
    year: 2026,
    quarter: at + 1,
    amount: 10,
    state: 'reported',
  }),
  contribution_rows: (at, _, ids) => ({
    contribution_id: ids.get('contributions')?.[at],
    row_number: 1,
    district_code: null,
    amount: 10,
    female: 6,
    male: 4,
    disabled: null,
  }),
  contribution_shares: (at, _, ids) => ({
    contribution_id: ids.get('contributions')?.[0],
    agency_id: ids.get('agencies')?.[at],
    amount: 5,
    agreed_by: null,
    agreed_at: null,
  }),
  contribution_changes: (at, _, ids) => ({
    contribution_id: ids.get('contributions')?.[at],
    version: 1,
    deed: 'reported',
    snapshot: { amount: 10, shares: [{ agencyId: ids.get('agencies')?.[0], amount: 10 }] },
  }),
}
