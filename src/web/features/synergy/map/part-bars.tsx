import { useTranslation } from 'react-i18next'
import type { PairRow } from '#contract/overlaps/pairs.ts'
import { wordOf } from '../../../ui/figures/score.ts'
import { ScoreBar } from '../../../ui/figures/score-bar.tsx'
import classes from './part-bars.module.css'

const PARTS = ['purpose', 'target', 'place', 'period'] as const

/** How sure the pair is, and its four parts as small bars; the words are in the tooltip and for screen readers. */
export function PartBars({ score, parts }: Pick<PairRow, 'score' | 'parts'>) {
  const { t } = useTranslation(['synergy', 'ui'])
  const words = PARTS.map((part) => `${t(`part.${part}`)} ${t(`ui:score.${wordOf(parts[part])}`)}`)
  return (
    <span className={classes.score}>
      <ScoreBar name={t('list.score')} score={score} compact />
      <span className={classes.parts} title={words.join(' · ')}>
        <span className="spoken">{t('list.parts', { parts: words.join(', ') })}</span>
        {PARTS.map((part) => (
          <span key={part} className={classes.track} aria-hidden>
            <span className={classes.fill} style={{ width: `${Math.round(parts[part] * 100)}%` }} />
          </span>
        ))}
      </span>
    </span>
  )
}
