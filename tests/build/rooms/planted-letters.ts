import { samplePicture } from './office-forms.ts'

type Values = Readonly<Record<string, unknown>>

/** What the tables of the letters need; the second letter is confidential and stays with its agency. */
export const PLANTED_LETTERS: Readonly<Record<string, (at: number, word: string) => Values>> = {
  letterheads: () => ({ postal_code: '65163', paper: 'F4', typeface: 'times', emblem: samplePicture().bytes }),
  letter_numberings: (_, word) => ({
    template: '{klasifikasi}/{urut}/{kode_pd}/{tahun}',
    padding: 3,
    unit_code: word,
    per_kind: false,
  }),
  letter_counters: (at) => ({ year: 2026, series: '', began_after: 0, last: at + 1 }),
  letters: (at, word) => ({
    year: 2026,
    series: '',
    serial: 1,
    suffix: '',
    number: `${word}-${at}`,
    kind: 'letter',
    classification: word,
    urgency: at === 0 ? 'Biasa' : 'Rahasia',
    is_internal: false,
    is_out_of_order: false,
    source_kind: null,
    source_id: null,
    state: 'issued',
    reason: '',
    revision: 1,
    dated_on: '2026-02-10',
  }),
  letter_revisions: () => ({ revision: 1 }),
}
