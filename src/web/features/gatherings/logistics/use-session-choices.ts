import { useQuery } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { formatInstant } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { useSession } from '../../../lib/session.ts'

/** The sessions of the agenda that take place, to choose one of. */
export function useSessionChoices(gatheringId: string): { value: string; label: string }[] {
  const { timezone } = useSession().actingAs
  const { data } = useQuery(api.gatherings.agenda.get.queryOptions({ input: { id: gatheringId } }))
  return (data?.sessions ?? [])
    .filter(({ cancelledReason }) => !cancelledReason)
    .map(({ id, title, startsAt }) => ({
      value: id,
      label: `${title} · ${formatInstant(startsAt, currentLanguage(), timezone)}`,
    }))
}
