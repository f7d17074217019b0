import type { Language } from './i18n.ts'

const LOCALE: Record<Language, string> = { id: 'id-ID', en: 'en-GB' }
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>()

/** Intl objects are slow to make and a table asks for thousands: each is made once. */
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  const found = made.get(key)
  if (found) return found as T
  const fresh = make()
  made.set(key, fresh)
  return fresh
}

/** `1.234.567,89`; at most `decimals` places (default 2). */
export function formatNumber(value: number | bigint, language: Language, decimals = 2): string {
  const number = once(
    `n${language}${decimals}`,
    () => new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: decimals }),
  )
  return number.format(value)
}

/** `8,98 %` from the figure already in percent. */
export const formatPercent = (value: number, language: Language): string => `${formatNumber(value, language)}\u00a0%`

/** Whole rupiah as `Rp1.500.000`, or short as `Rp4,2 M`. Rupiah keeps its Indonesian form in English too. */
export function formatMoney(rupiah: number | bigint | string, short = false): string {
  const amount = typeof rupiah === 'string' ? BigInt(rupiah) : rupiah
  const number = once(
    `m${short}`,
    () =>
      new Intl.NumberFormat(
        'id-ID',
        short ? { notation: 'compact', maximumFractionDigits: 1 } : { maximumFractionDigits: 0 },
      ),
  )
  const text = number.format(amount < 0 ? -amount : amount)
  return `${amount < 0 ? '−' : ''}Rp${text}`
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A calendar day (`2026-02-10`) as `10 Februari 2026`; short as `10 Feb 2026`. A day has no zone, so none is applied. */
export function formatDay(day: string, language: Language, short = false): string {
  if (!DAY.test(day)) throw new RangeError(`not a calendar day: ${day}`)
  const format = once(
    `d${language}${short}`,
    () =>
      new Intl.DateTimeFormat(LOCALE[language], {
        day: 'numeric',
        month: short ? 'short' : 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
  )
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** Two calendar days as one period: `4–6 Desember 2026`, `30 November – 2 Desember 2026`; a single day stands alone. Month and year are said once. */
export function formatPeriod(from: string, until: string, language: Language, short = false): string {
  const end = formatDay(until, language, short)
  if (from === until) return end
  const start = formatDay(from, language, short)
  if (from.slice(0, 7) === until.slice(0, 7)) return `${Number(from.slice(8))}–${end}`
  const year = ` ${from.slice(0, 4)}`
  const isSameYear = from.slice(0, 4) === until.slice(0, 4)
  return `${isSameYear && start.endsWith(year) ? start.slice(0, -year.length) : start} – ${end}`
}

/** The month of a calendar day: `Februari 2026`. */
export function formatMonth(day: string, language: Language): string {
  const format = once(
    `m${language}`,
    () => new Intl.DateTimeFormat(LOCALE[language], { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  )
  return format.format(new Date(`${day}T00:00:00Z`))
}

function weekdayOf(day: string, language: Language): string {
  const weekday = once(
    `w${language}`,
    () => new Intl.DateTimeFormat(LOCALE[language], { weekday: 'long', timeZone: 'UTC' }),
  )
  return weekday.format(new Date(`${day}T00:00:00Z`))
}

/** A calendar day with its weekday, for a greeting: `Selasa, 10 Februari 2026`. */
export const formatLongDay = (day: string, language: Language): string =>
  `${weekdayOf(day, language)}, ${formatDay(day, language)}`

/** A period with its weekdays, for an invitation: `Jumat–Minggu, 4–6 Desember 2026`. */
export const formatLongPeriod = (from: string, until: string, language: Language): string =>
  from === until
    ? formatLongDay(from, language)
    : `${weekdayOf(from, language)}–${weekdayOf(until, language)}, ${formatPeriod(from, until, language)}`

// Keppres 41/1987: Indonesia has three zones. Pontianak keeps WIB under its own IANA name.
const ZONE_NAMES: Record<string, string> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Pontianak': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
}

/** `WIB` for the IANA zone of a region. */
export const zoneName = (timezone: string): string => ZONE_NAMES[timezone] ?? timezone

/** An instant (ISO 8601) as `10 Februari 2026 pukul 08.15 WIB`, told in the IANA zone of the region. */
export function formatInstant(instant: string, language: Language, timezone: string): string {
  const format = once(
    `i${language}${timezone}`,
    () =>
      new Intl.DateTimeFormat(LOCALE[language], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        timeZone: timezone,
      }),
  )
  return `${format.format(new Date(instant))} ${zoneName(timezone)}`
}
