import { useTranslation } from 'react-i18next'
import type { MatchingFigures, MatchingModel } from '#contract/matching/runs.ts'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from './runs.module.css'

/** What the last full run says of itself, line by line. */
export function FullRun({ figures, model }: { figures: MatchingFigures; model: MatchingModel }) {
  const { t } = useTranslation('review')
  const language = currentLanguage()
  const number = (value: number, decimals = 0) => formatNumber(value, language, decimals)
  const share = (value: number) => formatPercent(value * 100, language)
  const lines: readonly (readonly [name: string, value: string])[] = [
    [t('runs.pairs'), number(figures.pairs)],
    [t('runs.links'), number(figures.links)],
    [t('runs.lost'), share(figures.lostInBlocking)],
    [t('runs.askedShare'), share(figures.askedShare)],
    [t('runs.seconds'), t('runs.second', { n: number(figures.seconds, 1) })],
    [t('runs.prior'), t('runs.oneIn', { n: number(1 / model.prior.same) })],
    [t('runs.link'), share(model.thresholds.link)],
    [t('runs.ask'), share(model.thresholds.ask)],
  ]
  return (
    <section aria-labelledby="full-run">
      <h2 id="full-run">{t('runs.figures')}</h2>
      <dl className={classes.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
