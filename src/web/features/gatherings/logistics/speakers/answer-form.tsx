import { Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Speaker, SpeakerState } from '#contract/gatherings/logistics/speakers.ts'
import { api, client } from '../../../../lib/api.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'

const STATES: SpeakerState[] = ['confirmed', 'declined', 'deputy', 'invited']

/** What the speaker said by phone or letter. */
export function AnswerForm({ speaker, onDone }: { speaker: Speaker; onDone: () => void }) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: {
      state: (speaker.state === 'invited' ? 'confirmed' : speaker.state) as SpeakerState,
      deputyName: speaker.deputy?.name ?? '',
      deputyTitle: speaker.deputy?.title ?? '',
      reason: speaker.reason,
    },
    validate: {
      deputyName: (value, { state }) =>
        state !== 'deputy' || value.trim().length >= 3 ? null : t('logistics.speaker.deputyNeeded'),
    },
  })
  const labels = {
    state: t('logistics.speaker.answerState'),
    deputyName: t('logistics.speaker.deputyName'),
    deputyTitle: t('logistics.speaker.deputyTitle'),
    reason: t('logistics.speaker.reason'),
  }
  const send = async (values: typeof form.values) => {
    await client.gatherings.speakers.answer({ id: speaker.id, version: speaker.version, ...values })
    await queries.invalidateQueries({ queryKey: api.gatherings.speakers.key() })
    onDone()
    await notifyDone(t('logistics.saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('logistics.save')} onSubmit={send}>
      <Radio.Group {...form.getInputProps('state')} label={labels.state}>
        <div className={classes.plain}>
          {STATES.map((state) => (
            <Radio key={state} value={state} label={t(`logistics.speaker.choice.${state}`)} />
          ))}
        </div>
      </Radio.Group>
      {form.values.state === 'deputy' && (
        <>
          <TextInput {...field(form, 'deputyName', { label: labels.deputyName })} maxLength={200} />
          <TextInput {...field(form, 'deputyTitle', { label: labels.deputyTitle, optional: true })} maxLength={200} />
        </>
      )}
      <Textarea
        {...field(form, 'reason', { label: labels.reason, optional: true })}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </Form>
  )
}
