import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { personAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'

/** After a deed: the page goes on with the person it left, everything said of persons is asked for again, and the deed is told. */
export function useSettled() {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return async (told: string, personId: string) => {
    await navigate({ to: personAddress(personId), search: true, replace: true })
    await queries.invalidateQueries({ queryKey: api.people.key() })
    await notifyDone(told)
  }
}
