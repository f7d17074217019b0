import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { GraduateRecord } from '#contract/training/results/graduates.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../ui/form/partner-select.tsx'
import { useDeed } from '../use-deed.ts'
import type { Months } from './view.ts'
import { emptyWork, type Status, toWork, useWorkLabels, WorkFields } from './work-fields.tsx'

const STATUSES: readonly Status[] = [
  'formal',
  'informal',
  'own_business',
  'internship',
  'school',
  'not_yet',
  'unreachable',
]

/** What a graduate said, or what was seen; where something stands already, its correction with the reason. */
export function RecordForm({ graduate, onDone }: { graduate: GraduateRecord; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const today = useToday()
  const openPoints = graduate.standings.filter(({ kind, opensOn }) => kind !== 'early' || opensOn <= today)
  const first = graduate.openPoint ?? openPoints.at(-1)?.months ?? 3
  const currentAt = (months: number) => graduate.outcomes.find((one) => one.months === months && one.isCurrent)
  const form = useForm({
    initialValues: {
      ...emptyWork(currentAt(first)),
      months: String(first),
      saidOn: today,
      means: 'call',
      evidenceNote: '',
      correctionReason: '',
    },
    validate: {
      status: (value) => (value === '' ? t('required') : null),
      saidOn: (value) => (value ? null : t('required')),
    },
  })
  const current = currentAt(Number(form.values.months))
  const labels = {
    ...useWorkLabels(),
    months: t('results.form.months'),
    saidOn: t('results.form.saidOn'),
    means: t('results.form.means'),
    evidenceNote: t('results.form.evidence'),
    correctionReason: t('results.form.reason'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('results.form.save')}
      onSubmit={async ({ months, saidOn, means, evidenceNote, correctionReason, ...work }) => {
        await client.training.results.graduates.record({
          ...toWork(work),
          id: graduate.id,
          months: Number(months) as Months,
          saidOn,
          means: means as 'call',
          evidenceNote,
          correctionReason,
          replaces: current?.id ?? null,
        })
        await done(t('results.form.saved'))
        onDone()
      }}
    >
      <NativeSelect
        {...field(form, 'months', { label: labels.months })}
        data={openPoints.map(({ months }) => ({
          value: String(months),
          label: t('results.months', { count: months }),
        }))}
      />
      <WorkFields form={form} statuses={STATUSES} />
      {['formal', 'informal', 'internship'].includes(form.values.status) && (
        <PartnerSelect {...field(form, 'partnerId', { label: t('results.form.partner'), optional: true })} clearable />
      )}
      <TextInput {...field(form, 'saidOn', { label: labels.saidOn })} type="date" max={today} />
      <NativeSelect
        {...field(form, 'means', { label: labels.means })}
        data={(['call', 'visit', 'payroll'] as const).map((value) => ({ value, label: t(`results.form.${value}`) }))}
      />
      {form.values.means === 'payroll' && (
        <TextInput
          {...field(form, 'evidenceNote', { label: labels.evidenceNote, help: t('results.form.evidenceHelp') })}
          maxLength={500}
        />
      )}
      {current && current.status !== 'unreachable' && (
        <Textarea
          {...field(form, 'correctionReason', { label: labels.correctionReason, help: t('results.form.reasonHelp') })}
          autosize
          minRows={2}
          maxLength={500}
        />
      )}
    </Form>
  )
}
