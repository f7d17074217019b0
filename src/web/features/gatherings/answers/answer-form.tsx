import { Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../gatherings.module.css'

const CHOICES = ['coming', 'represented', 'declined'] as const
export interface AnswerValues {
  answer: (typeof CHOICES)[number]
  note: string
  representativeName: string
  representativeTitle: string
}

interface AnswerFormProps {
  initial: Omit<AnswerValues, 'answer'> & { answer: AnswerValues['answer'] | 'none' }
  onSend: (values: AnswerValues) => Promise<unknown>
}

/** Coming, represented by somebody, or not coming and why. */
export function AnswerForm({ initial, onSend }: AnswerFormProps) {
  const { t } = useTranslation('gatherings')
  const form = useForm<AnswerValues>({
    initialValues: { ...initial, answer: initial.answer === 'none' ? 'coming' : initial.answer },
    validate: {
      note: (value, { answer }) =>
        answer === 'declined' && value.trim().length < 3 ? t('answers.reasonNeeded') : null,
      representativeName: (value, { answer }) =>
        answer === 'represented' && value.trim() === '' ? t('required') : null,
      representativeTitle: (value, { answer }) =>
        answer === 'represented' && value.trim() === '' ? t('required') : null,
    },
  })
  const { answer } = form.values
  const note = t(answer === 'declined' ? 'answers.reason' : 'answers.note')
  const labels = {
    answer: t('answers.answer'),
    note,
    representativeName: t('answers.representativeName'),
    representativeTitle: t('answers.representativeTitle'),
  }
  return (
    <Form form={form} labels={labels} submit={t('answers.send')} onSubmit={onSend}>
      <Radio.Group {...form.getInputProps('answer')} label={labels.answer}>
        <div className={classes.plain}>
          {CHOICES.map((value) => (
            <Radio key={value} value={value} label={t(`answers.choice.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {answer === 'represented' && (
        <>
          <TextInput {...field(form, 'representativeName', { label: labels.representativeName })} />
          <TextInput {...field(form, 'representativeTitle', { label: labels.representativeTitle })} />
        </>
      )}
      <Textarea
        {...field(form, 'note', { label: note, optional: answer !== 'declined' })}
        autosize
        minRows={2}
        maxLength={1000}
      />
    </Form>
  )
}
