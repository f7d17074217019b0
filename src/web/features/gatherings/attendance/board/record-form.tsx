import { Modal, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'

interface RecordFormProps {
  gatheringId: string
  sessionId: string
  person: { id: string; name: string }
  onClose: () => void
}

const STATEMENTS = ['present', 'excused', 'represented'] as const

/** The organiser says by hand what holds for somebody; it stands beside whatever devices have told. */
export function RecordForm({ gatheringId, sessionId, person, onClose }: RecordFormProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const save = useMutation({
    ...api.gatherings.attendance.record.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.gatherings.attendance.key() }),
  })
  const form = useForm<{ statement: (typeof STATEMENTS)[number]; reason: string; representedBy: string }>({
    initialValues: { statement: 'present', reason: '', representedBy: '' },
    validate: {
      reason: (value, { statement }) =>
        statement === 'excused' && !value.trim() ? t('attendance.form.required') : null,
      representedBy: (value, { statement }) =>
        statement === 'represented' && !value.trim() ? t('attendance.form.required') : null,
    },
  })
  const labels = {
    statement: t('attendance.form.statement'),
    reason: t('attendance.form.reason'),
    representedBy: t('attendance.form.representedBy'),
  }
  const { statement } = form.values
  return (
    <Modal opened onClose={onClose} title={t('attendance.person.recordFor', { name: person.name })}>
      <Form
        form={form}
        labels={labels}
        submit={t('attendance.form.save')}
        onSubmit={async (values) => {
          await save.mutateAsync({ id: gatheringId, sessionId, participantId: person.id, ...values })
          await notifyDone(t('attendance.form.saved'))
          onClose()
        }}
      >
        <NativeSelect
          {...field(form, 'statement', { label: labels.statement })}
          data={STATEMENTS.map((value) => ({ value, label: t(`attendance.status.${value}`) }))}
        />
        {statement === 'excused' && <TextInput {...field(form, 'reason', { label: labels.reason })} />}
        {statement === 'represented' && (
          <TextInput {...field(form, 'representedBy', { label: labels.representedBy })} />
        )}
      </Form>
    </Modal>
  )
}
