type Values = Readonly<Record<string, unknown>>

/** What the tables of minutes, carried items and documents need. */
export const PLANTED_MINUTES: Readonly<Record<string, (at: number, word: string) => Values>> = {
  minutes: () => ({
    state: 'correcting',
    answer_by: '2026-03-01',
    opened_at: null,
    closed_at: null,
    finalised_at: null,
    finalised_by: null,
  }),
  minutes_notes: (at) => ({ part: at === 0 ? 'discussion' : 'conclusion' }),
  minutes_revisions: (at) => ({ revision: at + 1, part: 'closing', session_id: null }),
  minutes_remarks: () => ({ outcome: null, session_id: null }),
  carried_items: () => ({ state: 'put_off', session_id: null }),
  gathering_documents: (at, word) => ({
    kind: 'invitation',
    correction: at,
    number: `${word}/${at}`,
    content: { wish: { kind: 'invitation' }, signer: { name: word }, form: { kind: 'invitation', input: {} } },
  }),
}
