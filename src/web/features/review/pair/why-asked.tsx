import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Question } from '#contract/matching/questions.ts'
import { ICON } from '../../../ui/icon.ts'
import { useModelWords } from '../use-model-words.ts'
import classes from './review.module.css'

/** Why the machine does not know by itself, in words: what speaks for, what against, what does not count. */
export function WhyAsked({ question }: { question: Question }) {
  const { t } = useTranslation('review')
  const { comparisonName, levelName } = useModelWords()
  const { evidence, reason } = question
  const spoken = evidence.filter(({ level }) => level !== null)
  const silent = evidence.filter(({ level }) => level === null)
  return (
    <section className={classes.why} aria-labelledby="why-asked">
      <h2 id="why-asked">
        <IconHelpCircle {...ICON} aria-hidden /> {t('why.title')}
      </h2>
      <p>{t(`why.${reason}`)}</p>
      <ul className={classes.evidence}>
        {spoken.map(({ comparison, level, strength }) => (
          <li key={comparison} data-strength={strength}>
            <span>{levelName(comparison, level ?? '')}</span>
            <span className={classes.strength}>{t(`why.strength.${strength}`)}</span>
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
