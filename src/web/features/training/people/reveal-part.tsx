import { Button, Select, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LaterAnswer } from '#contract/training/later-answers.ts'
import type { Trainee } from '#contract/training/trainees.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../training.module.css'

const FIELDS = ['nik', 'phone'] as const
const PURPOSES = [
  'check_identity',
  'check_eligibility',
  'correct_data',
  'deliver_service',
  'answer_request',
  'audit',
  'other',
] as const

interface Props {
  trainee: Trainee
  /** What they wrote when they registered again, instead of what stands in the batch. */
  answer?: LaterAnswer
}

/** NIK and phone behind their masks; each is shown for a stated purpose, for as long as the panel is open. */
export function RevealPart({ trainee, answer }: Props) {
  const { t } = useTranslation('training')
  const [asked, setAsked] = useState<(typeof FIELDS)[number]>()
  const [shown, setShown] = useState<Partial<Record<(typeof FIELDS)[number], string>>>({})
  const masked = answer ?? trainee
  return (
    <>
      {FIELDS.filter((name) => masked[name]).map((name) => (
        <p key={name} className={classes.deeds}>
          <span>{`${t(`person.fields.${name}`)}: ${shown[name] ?? masked[name]}`}</span>
          {trainee.can.reveal && !shown[name] && (
            <Button variant="subtle" size="compact-sm" onClick={() => setAsked(name)}>
              {t(`person.reveal.${name}`)}
            </Button>
          )}
        </p>
      ))}
      {asked && (
        <PurposeForm
          key={asked}
          onAsk={async ({ purpose, note }) => {
            const { value } = await client.training.trainees.reveal({
              ...{ id: trainee.id, field: asked, purpose, note },
              ...(answer && { answerId: answer.id }),
            })
            setShown({ ...shown, [asked]: value })
            setAsked(undefined)
          }}
        />
      )}
    </>
  )
}

interface Asked {
  purpose: (typeof PURPOSES)[number]
  note: string
}

function PurposeForm({ onAsk }: { onAsk: (asked: Asked) => Promise<void> }) {
  const { t } = useTranslation('training')
  const form = useForm<Asked>({
    initialValues: { purpose: 'deliver_service', note: '' },
    validate: { note: (value) => (value.trim().length >= 3 ? null : t('reasonShort')) },
  })
  const labels = { purpose: t('person.purpose'), note: t('person.note') }
  return (
    <Form form={form} labels={labels} submit={t('person.revealSubmit')} onSubmit={onAsk}>
      <Select
        {...field(form, 'purpose', { label: labels.purpose })}
        data={PURPOSES.map((value) => ({ value, label: t(`person.purposes.${value}`) }))}
        allowDeselect={false}
      />
      <Textarea
        {...field(form, 'note', { label: labels.note, help: t('person.revealWhat') })}
        autosize
        minRows={1}
        maxLength={500}
      />
    </Form>
  )
}
