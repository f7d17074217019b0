import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '../../lib/acting/use-today.ts'

/** Warns, and does not stop: a first day that has passed is right for what is written down afterwards, else a slip. */
export function PastDay({ day }: { day: string }) {
  const { t } = useTranslation('ui')
  const today = useToday()
  if (!day || day >= today) return null
  return <Alert color="kunyit" role="status" title={t('form.pastDay')} />
}
