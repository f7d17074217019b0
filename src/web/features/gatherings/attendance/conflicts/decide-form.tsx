import { Modal, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Conflict } from '#contract/gatherings/attendance/board.ts'
import type { AttendanceStatus } from '#contract/gatherings/attendance/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { STATUSES } from '../status-badge.tsx'
import { recordedIn } from './recorded-in.ts'

interface DecideFormProps {
  gatheringId: string
  conflict: Conflict
  onClose: () => void
}

/** What counts, and why; a further fact beside the others. */
export function DecideForm({ gatheringId, conflict, onClose }: DecideFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { person, session, facts } = conflict
  const save = useMutation({
    ...api.gatherings.attendance.decide.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.gatherings.attendance.key() }),
  })
  const form = useForm<{ statement: AttendanceStatus | ''; reason: string }>({
    initialValues: { statement: recordedIn(conflict) ?? '', reason: '' },
    validate: {
      statement: (value) => (value ? null : t('attendance.form.required')),
      reason: (value) => (value.trim().length < 3 ? t('attendance.form.required') : null),
    },
  })
  const labels = { statement: t('attendance.form.statement'), reason: t('attendance.form.reason') }
  return (
    <Modal opened onClose={onClose} title={t('attendance.conflicts.decideFor', { name: person.name })}>
      <Form
        form={form}
        labels={labels}
        submit={t('attendance.conflicts.decide')}
        onSubmit={async ({ statement, reason }) => {
          if (!statement) return
          const place = { id: gatheringId, sessionId: session.id, participantId: person.id }
          await save.mutateAsync({ ...place, statement, reason, about: facts.map(({ id }) => id) })
          await notifyDone(t('attendance.conflicts.decided'))
          onClose()
        }}
      >
        <NativeSelect
          {...field(form, 'statement', { label: labels.statement })}
          data={[
            { value: '', label: t('attendance.form.choose') },
            ...STATUSES.map((value) => ({ value, label: t(`attendance.status.${value}`) })),
          ]}
        />
        <Textarea
          {...field(form, 'reason', { label: labels.reason, help: t('attendance.conflicts.reasonHelp') })}
          autosize
          minRows={2}
        />
      </Form>
    </Modal>
  )
}
