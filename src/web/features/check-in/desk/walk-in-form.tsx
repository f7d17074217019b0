import { Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'

interface WalkIn {
  name: string
  title: string
}

/** Somebody who came without being called. */
export function WalkInForm({ onClose, onSave }: { onClose: () => void; onSave: (walkIn: WalkIn) => Promise<void> }) {
  const { t } = useTranslation('check-in')
  const form = useForm<WalkIn>({
    initialValues: { name: '', title: '' },
    validate: { name: (value) => (value.trim().length < 2 ? t('form.required') : null) },
  })
  const labels = { name: t('form.name'), title: t('form.post') }
  return (
    <Modal opened onClose={onClose} title={t('form.walkInTitle')}>
      <Form form={form} labels={labels} submit={t('form.save')} onSubmit={onSave}>
        <TextInput {...field(form, 'name', { label: labels.name })} />
        <TextInput {...field(form, 'title', { label: labels.title, optional: true })} />
      </Form>
    </Modal>
  )
}
