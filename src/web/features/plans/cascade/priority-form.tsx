import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Priority } from '#contract/plans/cascade.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'

interface PriorityFormProps {
  /** The priority to change, `new` for one that is not there yet, nothing while the panel is closed. */
  of: Priority | 'new' | undefined
  year: number
  onClose: () => void
}

/** A new priority of the region, or a change of one. */
export function PriorityForm({ of, year, onClose }: PriorityFormProps) {
  const { t } = useTranslation('plans')
  const title = t(of === 'new' ? 'cascade.addPriority' : 'cascade.editPriority')
  return (
    <SidePanel opened={of !== undefined} onClose={onClose} title={title}>
      {of && <Fields key={of === 'new' ? of : of.id} of={of} year={year} onClose={onClose} />}
    </SidePanel>
  )
}

function Fields({ of, year, onClose }: PriorityFormProps & { of: Priority | 'new' }) {
  const { t } = useTranslation('plans')
  const queries = useQueryClient()
  const form = useForm({
    initialValues:
      of === 'new' ? { code: '', name: '', source: '' } : { code: of.code, name: of.name, source: of.source },
    validate: { name: (value) => (value.trim().length > 2 ? null : t('cascade.required')) },
  })
  const labels = { code: t('cascade.code'), name: t('cascade.name'), source: t('cascade.source') }
  const send = async (values: typeof form.values) => {
    if (of === 'new') await client.plans.priorities.create({ ...values, year })
    else await client.plans.priorities.update({ ...values, id: of.id })
    await queries.invalidateQueries({ queryKey: api.plans.key() })
    onClose()
    await notifyDone(t('cascade.saved'))
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
