import { useTranslation } from 'react-i18next'
import type { Pair } from '#contract/overlaps/pairs.ts'
import { formatDay } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from './pair.module.css'
import { shareOfYear } from './share-of-year.ts'

const QUARTERS = ['I', 'II', 'III', 'IV']

/** When both run, as two bars over the quarters of the year. */
export function PeriodStrip({ pair }: { pair: Pair }) {
  const { t } = useTranslation('synergy')
  const rows = [
    ['A', pair.a],
    ['B', pair.b],
  ] as const
  return (
    <figure className={classes.strip}>
      <figcaption className="spoken">{t('pair.strip', { year: pair.year })}</figcaption>
      <div className={classes.quarters} aria-hidden>
        {QUARTERS.map((quarter) => (
          <span key={quarter}>{quarter}</span>
        ))}
      </div>
      {rows.map(([letter, { name, startsOn, endsOn }]) => {
        const share = shareOfYear(pair.year, startsOn, endsOn)
        const day = (value: string | null) => (value ? formatDay(value, currentLanguage()) : '…')
        const words = share
          ? t('pair.stripRow', { name, from: day(startsOn), to: day(endsOn) })
          : t('pair.noDates', { name })
        return (
          <div key={letter} className={classes.stripRow} title={words}>
            <span aria-hidden>{letter}</span>
            <span className="spoken">{words}</span>
            <span className={classes.stripTrack} aria-hidden>
              {share && (
                <span
                  className={classes.stripBar}
                  data-letter={letter}
                  style={{ left: `${share.from}%`, width: `${share.width}%` }}
                />
              )}
            </span>
          </div>
        )
      })}
    </figure>
  )
}
