import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Trainee } from '#contract/training/trainees.ts'
import { Badge } from '../../../ui/figures/badges.tsx'
import classes from '../training.module.css'

const GRAVE: ReadonlySet<string> = new Set(['died', 'moved', 'conflict'])

/** What is to be looked at before somebody is admitted. */
export function Warnings({ warnings }: Pick<Trainee, 'warnings'>) {
  const { t } = useTranslation('training')
  if (warnings.length === 0) return null
  return (
    <span className={classes.deeds}>
      {warnings.map((warning) => (
        <Badge key={warning} tone={GRAVE.has(warning) ? 'bata' : 'kunyit'} icon={IconAlertTriangle}>
          {t(`person.warnings.${warning}`)}
        </Badge>
      ))}
    </span>
  )
}
