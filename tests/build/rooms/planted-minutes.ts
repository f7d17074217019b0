type Values = Readonly<Record<string, unknown>>
type Ids = ReadonlyMap<string, readonly string[]>

/** Minutes are known by their gathering: they have no id of their own. */
const gatheringAt = (ids: Ids, at: number) => ids.get('gatherings')?.[at]

/** What the tables of minutes, carried items and documents need. */
export const PLANTED_MINUTES: Readonly<Record<string, (at: number, word: string, ids: Ids) => Values>> = {
  minutes: () => ({
    state: 'correcting',
    chair_nip: '',
    secretary_nip: '',
    recorder_nip: '',
    answer_by: '2026-03-01',
    opened_at: null,
    closed_at: null,
    finalised_at: null,
    finalised_by: null,
  }),
  minutes_notes: (at, _, ids) => ({ gathering_id: gatheringAt(ids, at), part: at === 0 ? 'discussion' : 'conclusion' }),
  minutes_revisions: (at, _, ids) => ({
    gathering_id: gatheringAt(ids, at),
    revision: at + 1,
    part: 'closing',
    session_id: null,
  }),
  minutes_remarks: (at, _, ids) => ({ gathering_id: gatheringAt(ids, at), outcome: null, session_id: null }),
  carried_items: () => ({ state: 'put_off', session_id: null }),
  gathering_documents: (at, word) => ({
    kind: 'invitation',
    correction: at,
    number: `${word}/${at}`,
    content: { wish: { kind: 'invitation' }, signer: { name: word }, form: { kind: 'invitation', input: {} } },
  }),
}
