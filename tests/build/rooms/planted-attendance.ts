type Values = Readonly<Record<string, unknown>>

/** What the tables of attendance, certificates and questions need. */
export const PLANTED_ATTENDANCE: Readonly<Record<string, (at: number, word: string) => Values>> = {
  attendance_devices: () => ({ revoked_at: null, link_turn: 1 }),
  attendance_facts: () => ({ kind: 'in', statement: 'present', about: [] }),
  gathering_certificates: (at) => ({
    code: `3507-00000-00000-00000-0000${at}`,
    replaces: null,
    revoked_at: null,
    revoked_by: null,
  }),
  gathering_questions: (_, word) => ({ choices: [word, `${word} lain`], correct: 0 }),
}
