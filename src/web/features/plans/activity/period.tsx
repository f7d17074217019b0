import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../../../lib/i18n.ts'
import { DayText } from '../../../ui/figures/values.tsx'

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const

const atNoon = (day: string) => new Date(`${day}T12:00:00Z`)

/** `20–21 April 2026`, `27 April – 29 Mei 2026`: what both days share is said once. */
function range(from: string, to: string, short: boolean): string {
  const format = new Intl.DateTimeFormat(LOCALE[currentLanguage()], {
    day: 'numeric',
    month: short ? 'short' : 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.formatRange(atNoon(from), atNoon(to))
}

/** From when to when; one day is said once. */
export function Period({ from, to, short = false }: { from: string | null; to: string | null; short?: boolean }) {
  useTranslation()
  if (from === null || to === null || from === to) return <DayText value={from ?? to} short={short} />
  return <time dateTime={`${from}/${to}`}>{range(from, to, short)}</time>
}
