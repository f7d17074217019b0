import { Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Visit } from '#contract/dwp/visits.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { useSaved } from '../units/board-forms.tsx'

interface Props {
  readonly visit: Visit
  readonly onDone: () => void
}

/** The visit took place: what is recommended, and when somebody comes again. */
export function HoldForm({ visit, onDone }: Props) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { recommendation: '', nextVisitOn: '' },
    validate: { recommendation: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  const labels = { recommendation: t('visit.recommendation'), nextVisitOn: t('visit.nextVisit') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('visit.hold')}
      onSubmit={async ({ recommendation, nextVisitOn }) => {
        const { id, version } = visit
        await client.dwp.visits.hold({ id, version, recommendation, nextVisitOn: nextVisitOn || null })
        await saved()
      }}
    >
      <Textarea {...field(form, 'recommendation', { label: labels.recommendation })} autosize minRows={3} />
      <TextInput {...field(form, 'nextVisitOn', { label: labels.nextVisitOn, optional: true })} type="date" />
    </Form>
  )
}

/** Another day within the round. */
export function MoveForm({ visit, onDone }: Props) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { day: visit.day },
    validate: { day: (value) => (value ? null : t('required')) },
  })
  return (
    <Form
      form={form}
      labels={{ day: t('visit.day') }}
      submit={t('visit.move')}
      onSubmit={async ({ day }) => {
        await client.dwp.visits.move({ id: visit.id, version: visit.version, day })
        await saved()
      }}
    >
      <TextInput {...field(form, 'day', { label: t('visit.day') })} type="date" />
    </Form>
  )
}

/** Called off, and why. */
export function CancelForm({ visit, onDone }: Props) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  return (
    <Form
      form={form}
      labels={{ reason: t('visit.reason') }}
      submit={t('visit.cancel')}
      onSubmit={async ({ reason }) => {
        await client.dwp.visits.cancel({ id: visit.id, version: visit.version, reason })
        await saved()
      }}
    >
      <Textarea {...field(form, 'reason', { label: t('visit.reason') })} autosize minRows={2} />
    </Form>
  )
}
