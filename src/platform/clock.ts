/** The only source of the present; tests give their own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** The calendar day at a place, `2026-02-10`; day boundaries follow the region's zone, not the server's. */
export function dayIn(timezone: string, at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(at)
}

/** Days are `YYYY-MM-DD`, both ends included; `validUntil` null: goes on. */
export interface Validity {
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Whether something is in force on a day, both ends included. */
export const holdsOn = ({ validFrom, validUntil }: Validity, day: string): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil)

/** The day a number of days after another, before it when the number is negative; `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

export const dayBefore = (day: string): string => daysAfter(day, -1)
