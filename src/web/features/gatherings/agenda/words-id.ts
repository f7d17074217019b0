/** Kata-kata bagian ini. */
export const agendaWords = {} as const
