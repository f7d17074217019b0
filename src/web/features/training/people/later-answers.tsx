import { useTranslation } from 'react-i18next'
import type { LaterAnswer } from '#contract/training/later-answers.ts'
import type { Trainee } from '#contract/training/trainees.ts'
import { InstantText } from '../../../ui/figures/values.tsx'
import classes from '../training.module.css'
import { RevealPart } from './reveal-part.tsx'

/** What somebody wrote when they registered again: beside the first answers, never over them. */
export function LaterAnswers({ trainee, answers }: { trainee: Trainee; answers: readonly LaterAnswer[] }) {
  const { t } = useTranslation('training')
  if (answers.length === 0) return null
  return (
    <section className={classes.section}>
      <h2>{t('person.again')}</h2>
      <p className={classes.quiet}>{t('person.againWhy')}</p>
      {answers.map((answer) => (
        <div key={answer.id} className={classes.section}>
          <p>
            <strong>{answer.name}</strong>
            <span className={classes.quiet}>
              {' · '}
              <InstantText value={answer.at} />
              {` · ${t('person.receipt')}: ${answer.receipt}`}
            </span>
          </p>
          {(['address', 'education', 'needsNote'] as const)
            .filter((name) => answer[name])
            .map((name) => (
              <p key={name}>{`${t(`person.fields.${name}`)}: ${answer[name]}`}</p>
            ))}
          <RevealPart trainee={trainee} answer={answer} />
        </div>
      ))}
    </section>
  )
}
