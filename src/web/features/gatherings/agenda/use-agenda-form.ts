import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Agenda, SessionInput } from '#contract/gatherings/agenda/agenda.ts'

export interface AgendaValues {
  sessions: (SessionInput & { key: string })[]
  reason: string
}

/** The agenda as a form: its sessions with their ids, so that what hangs on them stays. */
export function useAgendaForm(agenda: Agenda) {
  const { t } = useTranslation('gatherings')
  return useForm<AgendaValues>({
    initialValues: {
      sessions: agenda.sessions.map(({ startsAt: _, endsAt: __, carriedFrom: ___, ...session }) => ({
        ...session,
        key: session.id,
      })),
      reason: '',
    },
    validate: { sessions: { title: (value) => (value.trim().length >= 2 ? null : t('required')) } },
  })
}
export type AgendaForm = ReturnType<typeof useAgendaForm>
