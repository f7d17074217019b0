type Values = Readonly<Record<string, unknown>>

/** What the tables of the lists need; the second edition belongs to the second agency. */
export const PLANTED_LISTS: Readonly<Record<string, (at: number, word: string) => Values>> = {
  list_editions: (_, word) => ({
    basis: {},
    layout: { sheets: [] },
    corrections: [],
    remarks: [],
    samples: null,
    content: null,
    signatures: [word],
    state: 'committed',
    counts: null,
    supersedes: null,
    comparison: null,
    job_id: null,
  }),
  list_rows: (at) => ({ sheet: 1, row_number: at + 2, codes: [], problems: [], row: null }),
  list_prints: (at, word) => ({ part: at, prints: Buffer.from(word) }),
  list_changes: (at) => ({ number: at, change: 'new', fields: [], name: null }),
}
