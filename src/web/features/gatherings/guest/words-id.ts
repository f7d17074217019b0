/** Kata-kata bagian ini. */
export const guestWords = {} as const
