import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#contract/matching/questions.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { ICON } from '../../../ui/icon.ts'
import { useModelWords } from '../use-model-words.ts'
import classes from './review.module.css'

/** Bits below which a comparison says next to nothing, and from which on it says much. */
const SILENT = 0.5
const STRONG = 4

const strengthOf = (weight: number) =>
  Math.abs(weight) < SILENT
    ? 'silent'
    : weight > 0
      ? weight >= STRONG
        ? 'strongFor'
        : 'for'
      : weight <= -STRONG
        ? 'strongAgainst'
        : 'against'

/** Why the machine does not know by itself, in words: what speaks for, what against, what does not count. */
export function WhyAsked({ question }: { question: Question }) {
  const { t } = useTranslation('review')
  const { comparisonName, levelName } = useModelWords()
  const { evidence, reason, score } = question
  const spoken = evidence.filter(({ level }) => level !== null).sort((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
  const silent = evidence.filter(({ level }) => level === null)
  const percent = formatNumber(Math.min(99, Math.max(1, Math.round(score * 100))), currentLanguage())
  return (
    <section className={classes.why} aria-labelledby="why-asked">
      <h2 id="why-asked">
        <IconHelpCircle {...ICON} aria-hidden /> {t('why.title')}
      </h2>
      <p>{t(`why.${reason}`, { percent })}</p>
      <ul className={classes.evidence}>
        {spoken.map(({ comparison, level, weight }) => (
          <li key={comparison} data-strength={strengthOf(weight)}>
            <span>{levelName(comparison, level ?? '')}</span>
            <span className={classes.strength}>{t(`why.strength.${strengthOf(weight)}`)}</span>
          </li>
        ))}
      </ul>
      {silent.length > 0 && (
        <p className={classes.silent}>
          {t('why.silent', { names: silent.map(({ comparison }) => comparisonName(comparison)).join(', ') })}
        </p>
      )}
    </section>
  )
}
