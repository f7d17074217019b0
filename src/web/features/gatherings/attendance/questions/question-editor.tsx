import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Question } from '#contract/gatherings/questions/questions.ts'
import { api } from '../../../../lib/api.ts'
import { uuid } from '../../../../lib/idempotency.ts'
import { notifyDone } from '../../../../ui/feedback/notify.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'

interface QuestionEditorProps {
  gatheringId: string
  questions: readonly Question[]
  onClose: () => void
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const MOST = 50

/** All questions of a gathering at once. */
export function QuestionEditor({ gatheringId, questions, onClose }: QuestionEditorProps) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const save = useMutation({
    ...api.gatherings.questions.set.mutationOptions(),
    onSuccess: () => queries.invalidateQueries({ queryKey: api.gatherings.questions.key() }),
  })
  const blank = (topic = '') => ({ key: uuid(), topic, question: '', choices: '', correct: '0' })
  const form = useForm({
    initialValues: {
      questions:
        questions.length === 0
          ? [blank()]
          : questions.map((one) => ({
              ...one,
              key: one.id,
              choices: one.choices.join('\n'),
              correct: String(one.correct),
            })),
    },
    validate: {
      questions: {
        topic: (value) => (value.trim() ? null : t('attendance.form.required')),
        question: (value) => (value.trim() ? null : t('attendance.form.required')),
        choices: (value) => {
          const { length } = linesOf(value)
          return length >= 2 && length <= 8 ? null : t('attendance.questions.choicesHelp')
        },
      },
    },
  })
  const names = { topic: t('attendance.questions.topic'), question: t('attendance.questions.question') }
  const others = { choices: t('attendance.questions.choices'), correct: t('attendance.questions.correct') }
  const labels = Object.fromEntries(
    form.values.questions.flatMap((_, at) =>
      Object.entries({ ...names, ...others }).map(([key, label]) => [`questions.${at}.${key}`, `${label} ${at + 1}`]),
    ),
  )
  const submit = async (values: typeof form.values) => {
    await save.mutateAsync({
      id: gatheringId,
      questions: values.questions.map(({ topic, question, choices, correct }) => {
        const lines = linesOf(choices)
        return { topic, question, choices: lines, correct: Math.min(Number(correct), lines.length - 1) }
      }),
    })
    await notifyDone(t('attendance.questions.saved'))
    onClose()
  }
  return (
    <Form form={form} labels={labels} submit={t('attendance.questions.save')} onSubmit={submit}>
      {form.values.questions.map((one, at) => {
        const path = `questions.${at}`
        const lines = linesOf(one.choices)
        return (
          <fieldset key={one.key} className={own.card} style={{ textAlign: 'start' }}>
            <legend>{`${names.question} ${at + 1}`}</legend>
            <TextInput {...field(form, `${path}.topic`, { label: names.topic })} />
            <Textarea {...field(form, `${path}.question`, { label: names.question })} autosize minRows={2} />
            <Textarea
              {...field(form, `${path}.choices`, {
                label: others.choices,
                help: t('attendance.questions.choicesHelp'),
              })}
              autosize
              minRows={3}
            />
            <NativeSelect
              {...field(form, `${path}.correct`, { label: others.correct })}
              data={(lines.length > 0 ? lines : ['']).map((line, number) => ({
                value: String(number),
                label: line || t('attendance.questions.correctAt', { number: number + 1 }),
              }))}
            />
            <Button variant="default" onClick={() => form.removeListItem('questions', at)}>
              {t('attendance.questions.remove', { number: at + 1 })}
            </Button>
          </fieldset>
        )
      })}
      <div className={classes.deeds}>
        <Button
          variant="default"
          disabled={form.values.questions.length >= MOST}
          onClick={() => form.insertListItem('questions', blank(form.values.questions.at(-1)?.topic))}
        >
          {t('attendance.questions.add')}
        </Button>
      </div>
    </Form>
  )
}
