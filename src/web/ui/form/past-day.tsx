import { Alert } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.ts'
import { todayIn } from '../../lib/today.ts'

/** Warns, and does not stop: a first day that has passed is right for what is written down afterwards, else a slip. */
export function PastDay({ day }: { day: string }) {
  const { t } = useTranslation('ui')
  const today = todayIn(useSession().actingAs.timezone)
  if (!day || day >= today) return null
  return <Alert color="kunyit" role="status" title={t('form.pastDay')} />
}
