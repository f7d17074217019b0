import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay, formatInstant, formatMoney, formatNumber, formatPercent, formatPeriod } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { sessionQuery } from '../../lib/session.ts'

/** What stands where nothing was filled in, said aloud rather than shown as a bare dash. */
export function Nothing() {
  const { t } = useTranslation('ui')
  return (
    <span title={t('none')} data-nothing>
      –<span className="spoken">{t('none')}</span>
    </span>
  )
}

/** A number as offices write it: `1.234.567,89`. */
export function Num({ value, decimals }: { value: number | bigint | null | undefined; decimals?: number }) {
  useTranslation()
  return value == null ? <Nothing /> : formatNumber(value, currentLanguage(), decimals)
}

/** A figure already in percent: `8,98 %`. */
export function Percent({ value }: { value: number | null | undefined }) {
  useTranslation()
  return value == null ? <Nothing /> : formatPercent(value, currentLanguage())
}

/** Whole rupiah. Short (`Rp4,2 M`) carries the full amount in its tooltip. */
export function Money({
  value,
  short = false,
}: {
  value: number | bigint | string | null | undefined
  short?: boolean
}) {
  if (value == null) return <Nothing />
  if (!short) return <span className="one-line">{formatMoney(value)}</span>
  return (
    <span className="one-line" title={formatMoney(value)}>
      {formatMoney(value, true)}
    </span>
  )
}

/** A calendar day: `10 Februari 2026`, short `10 Feb 2026`. */
export function DayText({ value, short = false }: { value: string | null | undefined; short?: boolean }) {
  useTranslation()
  if (value == null) return <Nothing />
  return (
    <time dateTime={value} className={short ? 'one-line' : undefined}>
      {formatDay(value, currentLanguage(), short)}
    </time>
  )
}

/** From a calendar day to another: `4–6 Desember 2026`; without an end the first day and an open dash. */
export function PeriodText({
  startsOn,
  endsOn,
  short = false,
}: {
  startsOn: string
  endsOn: string | null
  short?: boolean
}) {
  useTranslation()
  if (endsOn === null)
    return (
      <>
        <DayText value={startsOn} short={short} />
        {' – '}
        <Nothing />
      </>
    )
  return (
    <time dateTime={`${startsOn}/${endsOn}`} className={short ? 'one-line' : undefined}>
      {formatPeriod(startsOn, endsOn, currentLanguage(), short)}
    </time>
  )
}

/** An instant in the zone of the region: `10 Februari 2026 pukul 08.15 WIB`. */
export function InstantText({ value }: { value: string | null | undefined }) {
  useTranslation()
  const { timezone } = useSuspenseQuery(sessionQuery).data.actingAs
  if (value == null) return <Nothing />
  return <time dateTime={value}>{formatInstant(value, currentLanguage(), timezone)}</time>
}
