import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'

/** After a deed: everything said of persons is asked for again, and the deed is told. */
export function useSettled() {
  const queries = useQueryClient()
  return async (told: string) => {
    await queries.invalidateQueries({ queryKey: api.people.key() })
    await notifyDone(told)
  }
}
