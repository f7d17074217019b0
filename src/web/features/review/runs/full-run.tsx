import { useTranslation } from 'react-i18next'
import type { MatchingFigures, MatchingModel } from '#contract/matching/runs.ts'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import classes from './runs.module.css'

/** An estimate below this is as good as none, and none is never certain. */
const NAUGHT = 0.001

type Fact = 'pairs' | 'links' | 'lost' | 'askedShare' | 'seconds' | 'prior' | 'link' | 'ask'

/** What the last full run says of itself, line by line, each with what it means. */
export function FullRun({ figures, model }: { figures: MatchingFigures; model: MatchingModel }) {
  const { t } = useTranslation('review')
  const language = currentLanguage()
  const number = (value: number, decimals = 0) => formatNumber(value, language, decimals)
  const share = (value: number) => formatPercent(value * 100, language)
  const lines: readonly (readonly [name: Fact, value: string])[] = [
    ['pairs', number(figures.pairs)],
    ['links', number(figures.links)],
    ['lost', figures.lostInBlocking < NAUGHT ? `< ${share(NAUGHT)}` : share(figures.lostInBlocking)],
    ['askedShare', share(figures.askedShare)],
    ['seconds', t('runs.second', { n: number(figures.seconds, 1) })],
    ['prior', t('runs.oneIn', { n: number(1 / model.prior.same) })],
    ['link', share(model.thresholds.link)],
    ['ask', share(model.thresholds.ask)],
  ]
  return (
    <section aria-labelledby="full-run">
      <h2 id="full-run">{t('runs.figures')}</h2>
      <dl className={classes.facts}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`runs.${name}`)}</dt>
            <dd>{value}</dd>
            <dd className={classes.explained}>{t(`runs.explained.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
