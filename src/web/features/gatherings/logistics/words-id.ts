/** Kata-kata bagian ini. */
export const logisticsWords = {} as const
