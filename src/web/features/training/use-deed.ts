import { useQueryClient } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'
import { notifyDone, notifyError } from '../../ui/feedback/notify.ts'

/** After a deed: everything of the room is read anew, and it is said that it was done; a refusal is said too. */
export function useDeed() {
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: api.training.key() })
  return {
    refresh,
    /** For forms, which show a refusal themselves. */
    done: async (words: string) => {
      await refresh()
      await notifyDone(words)
    },
    /** For a button without a form. */
    doIt: async (deed: () => Promise<string>) => {
      try {
        const words = await deed()
        await refresh()
        await notifyDone(words)
      } catch (error) {
        await notifyError(error)
      }
    },
  }
}
