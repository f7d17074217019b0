import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StrategicProgramme } from '#contract/plans/strategic.ts'
import { useThisYear } from '../../../lib/acting/use-today.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { OVERVIEW, programmeAddress } from '../addresses.ts'
import classes from '../monitoring.module.css'
import { NotYours } from '../not-yours.tsx'
import { useSaved } from '../use-saved.ts'

const MEASURES = ['reported', 'houses', 'graduates_working'] as const
const YEAR = { min: 2000, max: 2100, allowDecimal: false, hideControls: true, thousandSeparator: '' } as const

/** A new strategic programme. */
export function DefinePage() {
  const { t } = useTranslation('monitoring')
  const { data } = useSuspenseQuery(api.monitoring.overview.queryOptions({ input: {} }))
  if (!data.can.define) return <NotYours />
  return (
    <Page title={t('define.title')} crumbs={[{ name: t('place'), to: OVERVIEW }]}>
      <DefineForm of={null} />
    </Page>
  )
}

/** A change of its words or years; what it measures stays. */
export function EditPage() {
  const { t } = useTranslation('monitoring')
  const { id = '' } = useParams({ strict: false })
  const { data } = useSuspenseQuery(api.plans.strategic.get.queryOptions({ input: { id } }))
  if (!data.can.edit) return <NotYours />
  return (
    <Page
      title={t('define.editTitle', { name: data.name })}
      crumbs={[
        { name: t('place'), to: OVERVIEW },
        { name: data.name, to: programmeAddress(id) },
      ]}
    >
      <DefineForm key={data.version} of={data} />
    </Page>
  )
}

function DefineForm({ of }: { of: StrategicProgramme | null }) {
  const { t } = useTranslation('monitoring')
  const navigate = useNavigate()
  const saved = useSaved(() => undefined)
  const year = useThisYear()
  const { data: priorities } = useQuery(
    api.plans.priorities.list.queryOptions({ input: { year: of?.firstYear ?? year } }),
  )
  const form = useForm({
    initialValues: {
      name: of?.name ?? '',
      question: of?.question ?? '',
      legalBasis: of?.legalBasis ?? '',
      measure: of?.measure ?? 'reported',
      countsPeople: of?.countsPeople ?? true,
      unit: of?.unit ?? 'orang',
      firstYear: of?.firstYear ?? year,
      lastYear: of?.lastYear ?? year,
      priorityId: of?.priority?.id ?? '',
      reason: '',
    },
    validate: {
      name: (value) => (value.trim().length > 2 ? null : t('required')),
      unit: (value) => (value.trim() ? null : t('required')),
      reason: (value) => (of === null || value.trim().length > 2 ? null : t('required')),
    },
  })
  const labels = {
    name: t('define.name'),
    question: t('define.question'),
    legalBasis: t('define.legalBasis'),
    measure: t('define.measure'),
    unit: t('define.unit'),
    firstYear: t('define.firstYear'),
    lastYear: t('define.lastYear'),
    priorityId: t('define.priority'),
    reason: t('define.reason'),
  }
  const send = async ({ measure, countsPeople, reason, priorityId, ...words }: typeof form.values) => {
    const input = { ...words, priorityId: priorityId || null }
    const { id } = of
      ? await client.plans.strategic.edit({ ...input, id: of.id, version: of.version, reason })
      : await client.plans.strategic.define({ ...input, measure, countsPeople })
    await saved()
    await navigate({ to: programmeAddress(id) })
  }
  return (
    <Form form={form} labels={labels} submit={t('define.save')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={200} />
      <Textarea
        {...field(form, 'question', { label: labels.question, help: t('define.questionHelp'), optional: true })}
        maxLength={500}
        autosize
        minRows={2}
      />
      <TextInput
        {...field(form, 'legalBasis', { label: labels.legalBasis, help: t('define.legalBasisHelp'), optional: true })}
        maxLength={500}
      />
      {of === null && (
        <Select
          {...field(form, 'measure', { label: labels.measure, help: t('define.measureHelp') })}
          data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
          allowDeselect={false}
        />
      )}
      {of === null && form.values.measure === 'reported' && (
        <Checkbox {...form.getInputProps('countsPeople', { type: 'checkbox' })} label={t('define.people')} />
      )}
      <TextInput {...field(form, 'unit', { label: labels.unit, help: t('define.unitHelp') })} maxLength={30} />
      <div className={classes.two}>
        <NumberInput {...field(form, 'firstYear', { label: labels.firstYear })} {...YEAR} />
        <NumberInput {...field(form, 'lastYear', { label: labels.lastYear })} {...YEAR} />
      </div>
      <Select
        {...field(form, 'priorityId', { label: labels.priorityId, optional: true })}
        data={(priorities ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={form.values.priorityId || null}
        onChange={(id) => form.setFieldValue('priorityId', id ?? '')}
        searchable
        clearable
      />
      {of && <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} />}
    </Form>
  )
}
