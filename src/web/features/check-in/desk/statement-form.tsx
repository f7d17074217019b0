import { Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'

export interface Statement {
  statement: 'excused' | 'represented'
  reason: string
  representedBy: string
}

interface StatementFormProps {
  name: string
  onClose: () => void
  onSave: (statement: Statement) => Promise<void>
}

/** An excuse with its reason, or who came instead. */
export function StatementForm({ name, onClose, onSave }: StatementFormProps) {
  const { t } = useTranslation('check-in')
  const form = useForm<Statement>({
    initialValues: { statement: 'excused', reason: '', representedBy: '' },
    validate: {
      reason: (value, { statement }) => (statement === 'excused' && !value.trim() ? t('form.required') : null),
      representedBy: (value, { statement }) =>
        statement === 'represented' && !value.trim() ? t('form.required') : null,
    },
  })
  const labels = { statement: t('form.statement'), reason: t('form.reason'), representedBy: t('form.representedBy') }
  const isExcuse = form.values.statement === 'excused'
  return (
    <Modal opened onClose={onClose} title={t('form.title', { name })}>
      <Form form={form} labels={labels} submit={t('form.save')} onSubmit={onSave}>
        <SegmentedControl
          aria-label={labels.statement}
          fullWidth
          data={[
            { value: 'excused', label: t('form.excused') },
            { value: 'represented', label: t('form.represented') },
          ]}
          value={form.values.statement}
          onChange={(value) => form.setFieldValue('statement', value === 'excused' ? 'excused' : 'represented')}
        />
        {isExcuse ? (
          <TextInput {...field(form, 'reason', { label: labels.reason })} />
        ) : (
          <TextInput {...field(form, 'representedBy', { label: labels.representedBy })} />
        )}
      </Form>
    </Modal>
  )
}
