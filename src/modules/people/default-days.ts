/**
 * Days that offices write when the real one is not known, as month and day; a birth on one of them says little beside its year. Seen in agencies'
 * lists and in the population register (1 July and 31 December for whoever was registered without a day); as of November 2026.
 */
export const DEFAULT_DAYS: ReadonlySet<string> = new Set(['01-01', '06-30', '07-01', '12-31'])

/** Whether a birth date, `1979-12-31`, is one that clerks write when they do not know. */
export const isDefaultDay = (date: string): boolean => DEFAULT_DAYS.has(date.slice(5))
