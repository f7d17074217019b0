import { TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'

interface EndPanelProps {
  title: string
  opened: boolean
  onClose: () => void
  onEnd: (lastDay: string) => Promise<unknown>
}

/** The last day of a mandate, a post or a term. */
export function EndPanel({ title, opened, onClose, onEnd }: EndPanelProps) {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { lastDay: '' },
    validate: { lastDay: (value) => (value ? null : t('dayWrong')) },
  })
  const label = t('form.lastDay')
  const send = async ({ lastDay }: { lastDay: string }) => {
    await onEnd(lastDay)
    await queries.invalidateQueries({ queryKey: api.organisations.key() })
    form.reset()
    onClose()
  }
  return (
    <SidePanel opened={opened} onClose={onClose} title={title}>
      <Form form={form} labels={{ lastDay: label }} submit={title} onSubmit={send}>
        <TextInput {...field(form, 'lastDay', { label })} type="date" />
      </Form>
    </SidePanel>
  )
}
