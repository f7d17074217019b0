import { NumberInput, Radio, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Trainee } from '#contract/training/trainees.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from '../training.module.css'
import { useDeed } from '../use-deed.ts'

interface FormProps {
  trainee: Trainee
  onDone: () => void
}

interface AssessmentValues {
  score: number | ''
  isCompetent: string
  assessedOn: string
}

const wordOf = (isCompetent: boolean | null) => (isCompetent === null ? '' : isCompetent ? 'yes' : 'no')

/** The result of the examination. */
export function AssessmentForm({ trainee, onDone }: FormProps) {
  const { t } = useTranslation('training')
  const today = useToday()
  const { done } = useDeed()
  const form = useForm<AssessmentValues>({
    initialValues: {
      score: trainee.score ?? '',
      isCompetent: wordOf(trainee.isCompetent),
      assessedOn: trainee.assessedOn ?? today,
    },
    validate: {
      isCompetent: (value) => (value ? null : t('required')),
      assessedOn: (value) => (value ? null : t('required')),
    },
  })
  const labels = {
    score: t('assess.fields.score'),
    isCompetent: t('assess.fields.isCompetent'),
    assessedOn: t('assess.fields.assessedOn'),
  }
  const send = async ({ score, isCompetent, assessedOn }: AssessmentValues) => {
    await client.training.trainees.assess({
      ...{ id: trainee.id, version: trainee.version, assessedOn },
      score: score === '' ? null : score,
      isCompetent: isCompetent === 'yes',
    })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('assess.submit')} onSubmit={send}>
      <NumberInput
        {...field(form, 'score', { label: labels.score, optional: true })}
        min={0}
        max={100}
        decimalScale={2}
        decimalSeparator=","
      />
      <Radio.Group {...form.getInputProps('isCompetent')} label={labels.isCompetent}>
        <div className={classes.deeds}>
          <Radio value="yes" label={t('assess.yes')} />
          <Radio value="no" label={t('assess.no')} />
        </div>
      </Radio.Group>
      <TextInput type="date" {...field(form, 'assessedOn', { label: labels.assessedOn })} />
    </Form>
  )
}

interface CertificateValues {
  kind: string
  number: string
  issuer: string
  certifiedOn: string
}

/** The certificate of who earned it: the organiser's own, or one of BNSP or an LSP. */
export function CertificateForm({ trainee, onDone }: FormProps) {
  const { t } = useTranslation('training')
  const today = useToday()
  const { done } = useDeed()
  const form = useForm<CertificateValues>({
    initialValues: {
      kind: trainee.certificateUntil || !trainee.certificateNumber ? 'national' : 'own',
      number: trainee.certificateNumber,
      issuer: trainee.certificateIssuer,
      certifiedOn: trainee.certifiedOn ?? today,
    },
    validate: {
      number: (value) => (value.trim().length >= 3 ? null : t('required')),
      issuer: (value) => (value.trim().length >= 2 ? null : t('required')),
      certifiedOn: (value) => (value ? null : t('required')),
    },
  })
  const names = ['kind', 'number', 'issuer', 'certifiedOn'] as const
  const labels = Object.fromEntries(names.map((name) => [name, t(`assess.fields.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  const send = async ({ kind, ...values }: CertificateValues) => {
    const { id, version } = trainee
    await client.training.trainees.certify({ ...values, id, version, kind: kind === 'own' ? 'own' : 'national' })
    onDone()
    await done(t('saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('assess.submitCertificate')} onSubmit={send}>
      <Radio.Group {...form.getInputProps('kind')} label={labels.kind} description={t('assess.kindHelp')}>
        <div className={classes.section}>
          {(['national', 'own'] as const).map((value) => (
            <Radio key={value} value={value} label={t(`assess.kinds.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      <TextInput {...field(form, 'number', { label: labels.number })} maxLength={100} />
      <TextInput {...field(form, 'issuer', { label: labels.issuer })} maxLength={200} />
      <TextInput type="date" {...field(form, 'certifiedOn', { label: labels.certifiedOn })} />
    </Form>
  )
}
