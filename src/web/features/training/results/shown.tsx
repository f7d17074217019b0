import { useTranslation } from 'react-i18next'
import type { Counts, Rates } from '#contract/training/results/figures.ts'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from './results.module.css'

/** A share from 0 to 1 in words of the language of the screen. */
export function useShare(): (share: number) => string {
  useTranslation()
  return (share) => formatPercent(Math.round(share * 100), currentLanguage())
}

/** A count, or that it is hidden and why. */
export function Count({ value, least }: { value: number | null; least: number }) {
  const { t } = useTranslation('training')
  if (value !== null) return <>{formatNumber(value, currentLanguage())}</>
  return <span title={t('results.hiddenWhy', { least })}>{t('results.hidden', { least })}</span>
}

/** The share that said yes as a mark, between what it would be if all who are not known had said no, or yes; the same in words. */
export function ShareBar({
  rates,
  counts,
  least,
  of = 'works',
}: {
  rates: Rates
  counts: Counts
  least: number
  /** What the share is of: who works, or who kept a job. */
  of?: 'works' | 'kept'
}) {
  const { t } = useTranslation('training')
  const share = useShare()
  if (!rates.share) {
    return (
      <span className={classes.why} title={t('results.hiddenWhy', { least })}>
        {counts.base === null ? t('results.hidden', { least }) : t('results.few')}
      </span>
    )
  }
  const { rate, lowest, highest } = rates.share
  const percent = (value: number) => `${value * 100}%`
  return (
    <div className={classes.bar}>
      <span>
        {t(`results.of.${of}`, { rate: share(rate) })}{' '}
        <span className={classes.why}>
          ({t('results.of.range', { lowest: share(lowest), highest: share(highest) })})
        </span>
      </span>
      <div className={classes.track} aria-hidden>
        <div
          className={classes.band}
          style={{ left: percent(lowest), width: percent(Math.max(0, highest - lowest)) }}
        />
        <div className={classes.mark} style={{ left: percent(rate) }} />
      </div>
    </div>
  )
}

/** How many answered, and the three counts behind a share. */
export function Behind({ rates, counts, least }: { rates: Rates; counts: Counts; least: number }) {
  const { t } = useTranslation('training')
  const share = useShare()
  const hidden = t('results.hidden', { least })
  const number = (value: number | null) => (value === null ? hidden : formatNumber(value, currentLanguage()))
  if (counts.base === null) return <>{hidden}</>
  const isSplitHidden = counts.yes === null && counts.no === null
  return (
    <>
      <span>{rates.response === null ? hidden : t('results.of.response', { share: share(rates.response) })}</span>
      <span>
        {isSplitHidden
          ? t('results.of.asked', { base: number(counts.base) })
          : t('results.of.counts', {
              yes: number(counts.yes),
              no: number(counts.no),
              unknown: number(counts.unknown),
            })}
      </span>
    </>
  )
}
