type Values = Readonly<Record<string, unknown>>

/** What the tables of officers in the field need. */
export const PLANTED_FIELD: Readonly<Record<string, (at: number, word: string) => Values>> = {
  house_officers: () => ({ areas: ['35.07.13'], revoked_at: null, link_turn: 1 }),
  house_facts: (at, word) => ({
    occasion: 'before',
    field: at === 0 ? 'note' : 'roof',
    value: JSON.stringify(word),
    based_on: [],
  }),
  house_photos: (at, word) => ({
    stage: 0,
    angle: at === 0 ? 'front' : 'roof',
    latitude: null,
    longitude: null,
    doubts: ['no_position'],
    doubt_reason: word,
    ghost_of: null,
    set_aside_at: null,
    set_aside_reason: '',
    set_aside_by: '',
  }),
}
