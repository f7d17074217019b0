import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Minutes, Revision } from '#contract/gatherings/minutes/shapes.ts'
import { api, client } from '../../../../lib/api.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../minutes.module.css'

interface CorrectionFormProps {
  minutes: Minutes
  sessionId: string | null
  part: Revision['part']
  text: string
  /** Of what: the agenda item's title. */
  about: string
}

/** Ralat: other words in final minutes, with the reason. */
export function CorrectionForm({ minutes, sessionId, part, text, about }: CorrectionFormProps) {
  const { t } = useTranslation(['gatherings', 'ui'])
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  const form = useForm({
    initialValues: { text, reason: '' },
    validate: { reason: (value) => (value.trim().length >= 3 ? null : t('required')) },
  })
  const labels = { text: t('minutes.ralat.text'), reason: t('reason') }
  const send = async (values: typeof form.values) => {
    const { gatheringId: id, revision } = minutes
    await client.gatherings.minutes.correct({ id, sessionId, part, revision, ...values })
    await queries.invalidateQueries({ queryKey: api.gatherings.minutes.key() })
    setOpen(false)
  }
  if (!isOpen) {
    return (
      <Button
        size="compact-sm"
        variant="default"
        aria-label={`${t('minutes.ralat.open')}: ${t(`minutes.part.${part}`)}, ${about}`}
        onClick={() => setOpen(true)}
      >
        {t('minutes.ralat.open')}
      </Button>
    )
  }
  return (
    <div className={classes.form}>
      <Form
        form={form}
        labels={labels}
        submit={t('minutes.ralat.save')}
        onSubmit={send}
        more={
          <Button variant="default" onClick={() => setOpen(false)}>
            {t('ui:cancel')}
          </Button>
        }
      >
        <Textarea {...field(form, 'text', { label: labels.text })} autosize minRows={2} />
        <TextInput {...field(form, 'reason', { label: labels.reason, help: t('minutes.ralat.reasonHelp') })} />
      </Form>
    </div>
  )
}
