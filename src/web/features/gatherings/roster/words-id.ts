/** Kata-kata bagian ini. */
export const rosterWords = {} as const
