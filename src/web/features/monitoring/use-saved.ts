import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'

/** What follows when something of a programme is saved: figures and parts are fetched again, and the person is told. */
export function useSaved(onDone: () => void): (words?: string) => Promise<void> {
  const { t } = useTranslation('monitoring')
  const queries = useQueryClient()
  return async (words) => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: api.monitoring.key() }),
      queries.invalidateQueries({ queryKey: api.plans.strategic.key() }),
    ])
    onDone()
    await notifyDone(words ?? t('saved'))
  }
}
