type Values = Readonly<Record<string, unknown>>

/** What the tables of a gathering's preparation and of looking back need. */
export const PLANTED_LOGISTICS: Readonly<Record<string, (at: number, word: string) => Values>> = {
  gathering_speakers: () => ({
    state: 'invited',
    answer_by: '2026-03-01',
    deputy_name: '',
    deputy_title: '',
    cv_link: '',
    link_turn: 1,
  }),
  gathering_rooms: (at) => ({ beds: at + 1, sex: 'P', floor: 1 }),
  // Sealed bytes cannot be planted: nobody but the vault makes them.
  gathering_materials: (at, word) => ({
    link: at === 0 ? `https://contoh.invalid/${word}` : '',
    file_name: at === 0 ? '' : `${word}.pdf`,
    media_type: at === 0 ? '' : 'application/pdf',
    size: at,
    content: at === 0 ? null : Buffer.from(`%PDF-1.7 ${word}`),
    visible_from: null,
  }),
  gathering_reviews: (at) => ({
    days: at + 1,
    figures: {
      tally: { all: 0, done: 0, late: 0, open: 0, dropped: 0 },
      byAgency: [],
      programmes: 0,
      overlapsTied: 0,
      overlapsDecided: 0,
    },
  }),
}
