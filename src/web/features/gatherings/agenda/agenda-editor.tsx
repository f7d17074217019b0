import { Button, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Agenda } from '#contract/gatherings/agenda/agenda.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import own from './agenda.module.css'
import { SessionFields } from './session-fields.tsx'
import { type AgendaValues, useAgendaForm } from './use-agenda-form.ts'

interface EditorProps {
  gathering: Gathering
  agenda: Agenda
  onDone: () => void
}

let made = 0
const key = () => `session-${++made}`

/** The session after the last one: the same day, where that one ends. */
function nextOf(sessions: AgendaValues['sessions'], { startsOn, place }: Gathering): AgendaValues['sessions'][number] {
  const last = sessions.at(-1)
  const startTime = last && last.endTime !== '24:00' ? last.endTime : '08:00'
  return {
    key: key(),
    title: '',
    kind: 'session',
    day: last?.day ?? startsOn,
    startTime,
    endTime: `${String(Math.min(23, Number(startTime.slice(0, 2)) + 1)).padStart(2, '0')}${startTime.slice(2)}`,
    place: last?.place ?? place,
    note: '',
    lessonHours: 0,
    takesAttendance: true,
    cancelledReason: '',
  }
}

/** The whole agenda in one form; faults are told at their field. */
export function AgendaEditor({ gathering, agenda, onDone }: EditorProps) {
  const { t } = useTranslation(['gatherings', 'ui'])
  const queries = useQueryClient()
  const form = useAgendaForm(agenda)
  const { sessions } = form.values
  const isSent = gathering.announcedAt !== null
  const send = async ({ sessions: all, reason }: AgendaValues) => {
    await client.gatherings.agenda.save({
      id: gathering.id,
      version: agenda.version,
      sessions: all.map(({ key: _, ...session }) => session),
      reason,
    })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    onDone()
    await notifyDone(t('agenda.saved'))
  }
  return (
    <div className={own.editor}>
      <Form
        form={form}
        labels={labelsOf(
          sessions,
          (name, at) => `${t('agenda.session', { number: at + 1 })}: ${t(name)}`,
          t('agenda.reason'),
        )}
        submit={t('agenda.save')}
        onSubmit={send}
        more={
          <Button variant="default" onClick={onDone}>
            {t('ui:cancel')}
          </Button>
        }
      >
        {sessions.map((session, at) => (
          <SessionFields
            key={session.key}
            form={form}
            at={at}
            gathering={gathering}
            onRemove={() => form.removeListItem('sessions', at)}
          />
        ))}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => form.insertListItem('sessions', nextOf(sessions, gathering))}
          >
            {t('agenda.add')}
          </Button>
        </div>
        {isSent && (
          <Textarea
            {...field(form, 'reason', { label: t('agenda.reason'), help: t('agenda.reasonHelp') })}
            autosize
            minRows={2}
          />
        )}
      </Form>
    </div>
  )
}

const FIELDS = ['title', 'day', 'startTime', 'endTime', 'place'] as const

/** The names of all fields by their path, for the summary of faults. */
function labelsOf(
  sessions: readonly unknown[],
  name: (field: `agenda.field.${(typeof FIELDS)[number]}`, at: number) => string,
  reason: string,
): Record<string, string> {
  const pairs = sessions.flatMap((_, at) =>
    FIELDS.map((one) => [`sessions.${at}.${one}`, name(`agenda.field.${one}`, at)] as const),
  )
  return { ...Object.fromEntries(pairs), reason }
}
