import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#contract/plans/cascade.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { type Edited, EditPanel, isName, useSaved } from './edit-panel.tsx'

interface PriorityFormProps {
  of: Edited<Priority>
  year: number
  onClose: () => void
}

/** A new priority of the region, or a change of one. */
export function PriorityForm({ of, year, onClose }: PriorityFormProps) {
  const { t } = useTranslation('plans')
  const titles = { add: t('cascade.addPriority'), edit: t('cascade.editPriority') }
  return (
    <EditPanel of={of} titles={titles} onClose={onClose}>
      {(priority) => <Fields of={priority} year={year} onClose={onClose} />}
    </EditPanel>
  )
}

function Fields({ of, year, onClose }: PriorityFormProps & { of: Priority | 'new' }) {
  const { t } = useTranslation('plans')
  const saved = useSaved(onClose)
  const form = useForm({
    initialValues:
      of === 'new' ? { code: '', name: '', source: '' } : { code: of.code, name: of.name, source: of.source },
    validate: { name: (value) => (isName(value) ? null : t('cascade.required')) },
  })
  const labels = { code: t('cascade.code'), name: t('cascade.name'), source: t('cascade.source') }
  const send = async (values: typeof form.values) => {
    if (of === 'new') await client.plans.priorities.create({ ...values, year })
    else await client.plans.priorities.update({ ...values, id: of.id })
    await saved()
  }
  return (
    <Form form={form} labels={labels} submit={t('cascade.save')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={500} />
      <TextInput {...field(form, 'code', { label: labels.code, optional: true })} maxLength={60} />
      <TextInput
        {...field(form, 'source', { label: labels.source, help: t('cascade.sourceHelp'), optional: true })}
        maxLength={500}
      />
    </Form>
  )
}
