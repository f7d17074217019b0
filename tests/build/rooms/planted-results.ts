type Values = Readonly<Record<string, unknown>>

/** What the tables of training results need that their constraints do not say in a way a machine reads. */
export const PLANTED_RESULTS: Readonly<Record<string, (at: number, word: string) => Values>> = {
  outcomes: (at) => ({
    months: at === 0 ? 3 : 6,
    status: 'formal',
    evidence: 'self_reported',
    means: 'call',
    partner_id: null,
    replaces: null,
    working_since: '2025-06-01',
    said_on: '2026-01-05',
  }),
  outcome_attempts: () => ({ months: 3, means: 'call', result: 'no_answer', again_on: null }),
  outcome_claims: () => ({ until: '2026-01-01T00:00:00Z' }),
  graduate_links: () => ({ turn: 1 }),
  employer_confirmations: () => ({ state: 'asked', answered_at: null, link_turn: 1, expires_on: '2099-01-01' }),
}
