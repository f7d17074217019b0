import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'

/** After a change of a programme; its plan and the pairs may have changed with it. */
export function useProgrammeSaved() {
  const { t } = useTranslation('dwp')
  const queries = useQueryClient()
  return async () => {
    await Promise.all(
      [api.dwp.key(), api.plans.key(), api.overlaps.key()].map((queryKey) => queries.invalidateQueries({ queryKey })),
    )
    void notifyDone(t('saved'))
  }
}
