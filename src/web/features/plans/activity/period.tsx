import { useTranslation } from 'react-i18next'
import { formatPeriod } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { DayText } from '../../../ui/figures/values.tsx'

/** From when to when, where either may be missing; one day is said once. */
export function Period({ from, to, short = false }: { from: string | null; to: string | null; short?: boolean }) {
  useTranslation()
  if (from === null || to === null || from === to) return <DayText value={from ?? to} short={short} />
  return <time dateTime={`${from}/${to}`}>{formatPeriod(from, to, currentLanguage(), short)}</time>
}
