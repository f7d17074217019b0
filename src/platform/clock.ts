/** The only source of the present; tests give their own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

/** Days are told at every request, and a formatter takes a hundred times as long to make as to use. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day at a place, `2026-02-10`; day boundaries follow the region's zone, not the server's. */
export function dayIn(timezone: string, at: Date): string {
  const format =
    dayFormats.get(timezone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' })
  dayFormats.set(timezone, format)
  return format.format(at)
}

/** Today by the region's own calendar. */
export const todayOf = ({ timezone, clock }: { readonly timezone: string; readonly clock: Clock }): string =>
  dayIn(timezone, clock.now())

/** The full hour of the region's own clock, 0 to 23. */
export const hourOf = ({ timezone, clock }: { readonly timezone: string; readonly clock: Clock }): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', hourCycle: 'h23' }).format(clock.now()),
  )

/** Days are `YYYY-MM-DD`, both ends included; `validUntil` null: goes on. */
export interface Validity {
  readonly validFrom: string
  readonly validUntil: string | null
}

/** Whether something is in force on a day, both ends included. */
export const holdsOn = ({ validFrom, validUntil }: Validity, day: string): boolean =>
  validFrom <= day && (validUntil === null || day <= validUntil)
