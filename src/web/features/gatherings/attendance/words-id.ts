/** Kata-kata bagian ini. */
export const attendanceWords = {} as const
