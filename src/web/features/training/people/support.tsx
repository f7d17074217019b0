import { useTranslation } from 'react-i18next'
import type { Trainee } from '#contract/training/trainees.ts'
import classes from '../training.module.css'
import { useChoices } from '../use-choices.ts'

/** Kinds of disability and needs of one person, in words. */
export function Support({ trainee }: { trainee: Pick<Trainee, 'disabilities' | 'needs' | 'needsNote'> }) {
  const { t } = useTranslation('training')
  const { nameOf } = useChoices()
  const { disabilities, needs, needsNote } = trainee
  if (disabilities.length === 0 && needs.length === 0 && !needsNote) return null
  return (
    <span className={classes.words}>
      {disabilities.length > 0 && <span>{disabilities.map((kind) => t(`person.disability.${kind}`)).join(', ')}</span>}
      {needs.length > 0 && <span className={classes.quiet}>{needs.map(nameOf).join(', ')}</span>}
      {needsNote && <span className={classes.quiet}>{needsNote}</span>}
    </span>
  )
}
