/** Kata-kata bagian ini. */
export const minutesWords = {} as const
