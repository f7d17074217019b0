type Values = Readonly<Record<string, unknown>>

/** What the tables of recognition need; the question is about the two planted records. */
export const PLANTED_MATCHING: Readonly<Record<string, (at: number, word: string) => Values>> = {
  matching_runs: (_, word) => ({
    kind: 'full',
    state: 'done',
    batches: {},
    new_batches: [],
    model: {
      version: 1,
      kind: 'people',
      comparisons: [{ comparison: word, levels: [] }],
      prior: { same: 0.0001, kin: 0.0002 },
      thresholds: { link: 0.95, ask: 0.02, askedShare: 0.03 },
      records: 2,
      iterations: 1,
    },
    figures: {
      records: 2,
      pairs: 1,
      rules: [],
      lostInBlocking: 0,
      links: 0,
      clusters: 2,
      expectedPrecision: 1,
      askedShare: 0,
      milliseconds: { reading: 1 },
    },
  }),
  matching_questions: () => ({
    score: 0.6,
    gain: 0.6,
    reason: 'unsure',
    evidence: [{ comparison: 'name', level: 'same', weight: 7 }],
    state: 'open',
    verdict_id: null,
    closed_by: null,
    decided_by: null,
    decided_at: null,
  }),
}
