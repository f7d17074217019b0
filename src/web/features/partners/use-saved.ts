import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'

/** After a change: every list of partners is read again, the panel closes, and it is said. */
export function useSaved(onDone: () => void) {
  const { t } = useTranslation('partners')
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: api.partners.key() })
    onDone()
    void notifyDone(t('saved'))
  }
}
