import { useTranslation } from 'react-i18next'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { wordOf } from './score.ts'
import classes from './score-bar.module.css'

interface ScoreBarProps {
  /** What is scored: "tujuan", "wilayah". */
  name: string
  /** From 0 to 1; `null` where it is not known. */
  score: number | null
  /** One word beside the bar instead of name and word; for narrow cells. */
  compact?: boolean
}

/** A score as a bar and a word; the number itself only in the tooltip, since two decimals promise too much. */
export function ScoreBar({ name, score, compact = false }: ScoreBarProps) {
  const { t } = useTranslation('ui')
  const word = t(`score.${wordOf(score)}`)
  const exact = score === null ? word : `${name}: ${formatNumber(score, currentLanguage())}`
  return (
    <span className={classes.score} data-compact={compact || undefined} title={exact}>
      {compact ? <span className="spoken">{name}</span> : <span className={classes.name}>{name}</span>}
      <span className={classes.track} aria-hidden data-unknown={score === null || undefined}>
        <span className={classes.fill} style={{ width: `${Math.round((score ?? 0) * 100)}%` }} />
      </span>
      <span className={classes.word}>{word}</span>
    </span>
  )
}
