import { useTranslation } from 'react-i18next'
import type { MatchingFigures, MatchingModel } from '#contract/matching/runs.ts'
import { formatNumber, formatPercent } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useModelWords } from '../use-model-words.ts'
import classes from './runs.module.css'

/** A share in words that are read aloud easily: `73 %`, or `1 dari 4.000` where percent would be nought. */
function useShare(): (share: number) => string {
  const { t } = useTranslation('review')
  const language = currentLanguage()
  return (share) =>
    share >= 0.01 || share <= 0
      ? formatPercent(Math.round(share * 1000) / 10, language)
      : t('runs.oneIn', { n: formatNumber(Number((1 / share).toPrecision(2)), language, 0) })
}

/** Read in full at a desk; on a phone each sign is opened by itself. */
const isDesk = () => matchMedia('(width >= 48em)').matches

function Levels({ comparison, levels }: MatchingModel['comparisons'][number]) {
  const { t } = useTranslation('review')
  const { comparisonName, levelName } = useModelWords()
  const share = useShare()
  const name = comparisonName(comparison)
  return (
    <details open={isDesk()} className={classes.comparison}>
      <summary>{name.charAt(0).toUpperCase() + name.slice(1)}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('runs.level')}</th>
            <th scope="col">{t('runs.m')}</th>
            <th scope="col">{t('runs.u')}</th>
            <th scope="col">{t('runs.h')}</th>
            <th scope="col">{t('runs.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, m, u, h, weight }) => (
            <tr key={level}>
              <th scope="row">{levelName(comparison, level)}</th>
              <td data-name={t('runs.m')}>{share(m)}</td>
              <td data-name={t('runs.u')}>{share(u)}</td>
              <td data-name={t('runs.h')}>{share(h)}</td>
              <td data-name={t('runs.weight')} className={classes.weight} data-for={weight > 0 || undefined}>
                {weight > 0 ? '+' : '−'}
                {formatNumber(Math.abs(weight), currentLanguage(), 1)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

function Rules({ rules }: { rules: MatchingFigures['rules'] }) {
  const { t } = useTranslation('review')
  const { ruleName } = useModelWords()
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <section aria-labelledby="rules">
      <h2 id="rules">{t('runs.rules')}</h2>
      <p className={classes.lead}>{t('runs.rulesWhy')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('runs.rule')}</th>
            <th scope="col">{t('runs.pairs')}</th>
            <th scope="col">{t('runs.ruleNew')}</th>
            <th scope="col">{t('runs.skipped')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(({ rule, pairs, newPairs, skippedRows }) => (
            <tr key={rule}>
              <th scope="row">{ruleName(rule)}</th>
              <td data-name={t('runs.pairs')}>{number(pairs)}</td>
              <td data-name={t('runs.ruleNew')}>{number(newPairs)}</td>
              <td data-name={t('runs.skipped')}>{number(skippedRows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The model in words: how often each sign is met among rows of one person and among others, and what it weighs. */
export function ModelTables({ model, figures }: { model: MatchingModel; figures: MatchingFigures }) {
  const { t } = useTranslation('review')
  return (
    <>
      <section aria-labelledby="model">
        <h2 id="model">{t('runs.model')}</h2>
        <p className={classes.lead}>{t('runs.modelWhy')}</p>
        {model.comparisons.map((comparison) => (
          <Levels key={comparison.comparison} {...comparison} />
        ))}
      </section>
      <Rules rules={figures.rules} />
    </>
  )
}
