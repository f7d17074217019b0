type Values = Readonly<Record<string, unknown>>

/** What the core tables of the gatherings need: two that every agency reads of, each with a session of its own. */
export const PLANTED_GATHERINGS: Readonly<
  Record<string, (at: number, word: string, ids: ReadonlyMap<string, readonly string[]>) => Values>
> = {
  gatherings: () => ({
    kind: 'retreat',
    visibility: 'region',
    state: 'announced',
    area_code: null,
    cloned_from: null,
    series_id: null,
    roster_rule: null,
    moved_at: null,
    moved_from: null,
  }),
  gathering_sessions: (at) => ({
    takes_attendance: true,
    kind: 'session',
    starts_at: `2026-03-0${at + 1}T01:00:00Z`,
    ends_at: `2026-03-0${at + 1}T02:00:00Z`,
    carried_from: null,
    cancelled_reason: '',
  }),
  gathering_agendas: () => ({ agenda: [] }),
  gathering_participants: (at, _, ids) => ({
    role: 'participant',
    capacity: 'definitif',
    sex: 'P',
    source: 'hand',
    answer: 'none',
    agency_id: ids.get('agencies')?.[at],
    position_id: ids.get('positions')?.[at],
    other_titles: [],
    other_positions: [],
    stands_in_for: null,
    removed_at: null,
  }),
}
