import { newId } from '#platform/ids.ts'

type Values = Readonly<Record<string, unknown>>

/** What the tables of the followups need. */
export const PLANTED_FOLLOWUPS: Readonly<Record<string, (at: number, word: string) => Values>> = {
  followups: (at, word) => ({
    state: 'open',
    closed_at: null,
    source_kind: 'overlap_pair',
    subjects: [{ kind: 'programme', id: `${at}`, title: word }],
    waiting_agency_id: null,
    waiting_since: null,
  }),
  followup_events: () => ({ data: {} }),
  escalation_rules: (at) => ({ id: newId(), kinds: [], days: at + 1, valid_until: null }),
  notices: (at, word) => ({
    topic: 'followup.late',
    data: { what: word, owner: word, days: at, dueOn: '2026-03-01' },
    read_at: null,
    mailed_at: null,
  }),
  notice_choices: () => ({ silent_topics: [] }),
  mails: (_, word) => ({
    to_sealed: Buffer.from(word),
    body_sealed: Buffer.from(word),
    state: 'failed',
    sent_at: null,
  }),
  calendar_feeds: () => ({ is_on: true }),
}
