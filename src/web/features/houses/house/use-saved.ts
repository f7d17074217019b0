import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'

/** After a change of a house: what is shown is read anew, the panel closes, and it is said. */
export function useSaved(onDone: () => void) {
  const { t } = useTranslation('houses')
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: api.houses.key() })
    onDone()
    void notifyDone(t('saved'))
  }
}
