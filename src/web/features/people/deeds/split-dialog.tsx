import { Button, Modal, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Person } from '#contract/people/shapes.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { useSettled } from './use-settled.ts'

interface SplitDialogProps {
  person: Person
  recordIds: readonly string[]
  onClose: (isDone: boolean) => void
}

/** Some rows are another person: why, and what follows. */
export function SplitDialog({ person, recordIds, onClose }: SplitDialogProps) {
  const { t } = useTranslation(['people', 'ui'])
  const settled = useSettled()
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (reason) => (reason.trim().length < 3 ? t('missingReason') : null) },
  })
  const split = async ({ reason }: { reason: string }) => {
    const { person: left } = await client.people.split({
      id: person.id,
      recordIds: [...recordIds],
      version: person.version,
      reason: reason.trim(),
    })
    onClose(true)
    await settled(t('split.done'), left.id)
  }
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      title={t('split.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <p>{t('split.what', { count: recordIds.length })}</p>
      <Form
        form={form}
        labels={{ reason: t('reason') }}
        onSubmit={split}
        submit={t('split.submit')}
        more={
          <Button variant="default" onClick={() => onClose(false)}>
            {t('ui:cancel')}
          </Button>
        }
      >
        <Textarea
          {...field(form, 'reason', { label: t('reason'), help: t('split.reasonHelp') })}
          autosize
          minRows={3}
          data-autofocus
        />
      </Form>
    </Modal>
  )
}
