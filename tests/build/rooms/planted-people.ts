type Values = Readonly<Record<string, unknown>>

const SIDE = { links: [], verdicts: [] }

/** What the tables of the people need; the second household and person belong to the second agency. */
export const PLANTED_PEOPLE: Readonly<
  Record<string, (at: number, word: string, ids: ReadonlyMap<string, readonly string[]>) => Values>
> = {
  record_batches: () => ({ state: 'current', superseded_by: null, as_of: '2025-06-30' }),
  source_records: (at, word) => ({
    sex: 'P',
    age: null,
    birth_date: '1979-03-30',
    village_code: null,
    district_code: null,
    facts: { occupation: word, decile: at + 1 },
    identifiers: null,
    source: Buffer.from(word),
  }),
  households: (at, word) => ({ origin: `person ${word} ${at}`, village_code: null, district_code: null }),
  persons: (at, word) => ({
    name_key: word.toLowerCase(),
    sex: 'P',
    birth_date: '1979-03-30',
    age: null,
    age_on: null,
    village_code: null,
    district_code: null,
    agencies: 1,
    records: 1,
    died_on: at === 0 ? null : '2026-01-02',
    died_source: at === 0 ? '' : word,
    moved_on: null,
    moved_to: '',
  }),
  person_views: (at, word, ids) => ({
    shown_id: ids.get('persons')?.[at],
    family: `person ${word}`,
    name_key: word.toLowerCase(),
    sex: 'P',
    birth_date: '1979-03-30',
    age: null,
    age_on: null,
    village_code: null,
    district_code: null,
    died_on: null,
    died_source: '',
    moved_on: null,
    moved_to: '',
    records: 1,
  }),
  person_words: (at, word, ids) => ({ shown_id: ids.get('persons')?.[at], word: word.toLowerCase() }),
  household_members: () => ({ valid_until: null }),
  record_links: (at, word, ids) => ({
    shown_id: ids.get('persons')?.[at],
    origin: 'machine',
    score: 0.9,
    evidence: { levels: [{ comparison: 'name', level: word, weight: 1 }] },
    run_id: null,
  }),
  record_verdicts: () => ({ answer: 'same' }),
  person_changes: () => ({ kind: 'merge', before: SIDE, after: SIDE, undone_by: null, undone_at: null }),
  told_lives: () => ({ kind: 'death', moved_to: '' }),
  record_reveals: () => ({ fields: ['nik'], purpose: 'check_identity' }),
}
