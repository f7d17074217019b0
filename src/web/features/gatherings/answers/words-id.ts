/** Kata-kata bagian ini. */
export const answersWords = {} as const
