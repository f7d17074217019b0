import { Checkbox, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '#contract/plans/cascade.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import classes from './cascade.module.css'
import { type Edited, EditPanel, isName, useSaved } from './edit-panel.tsx'
import { type IndicatorValues, inputOf, valuesOf } from './indicator-values.ts'

const LEVELS = ['impact', 'outcome', 'output'] as const
const POLARITIES = ['up', 'down', 'range'] as const
const AGGREGATIONS = ['cumulative', 'latest', 'average', 'ratio'] as const
const PERIODS = ['quarter', 'semester', 'year'] as const
const NUMBER = { decimalSeparator: ',', thousandSeparator: '.', hideControls: true } as const

interface IndicatorFormProps {
  of: Edited<Indicator>
  priorityId: string | null
  programmeId: string | null
  year: number
  onClose: () => void
}

/** The card of an indicator: what it means, how it is counted, who answers for it, and its targets of the year. */
export function IndicatorForm(props: IndicatorFormProps) {
  const { t } = useTranslation('plans')
  const { of, onClose } = props
  const titles = { add: t('cascade.addIndicator'), edit: t('cascade.editIndicator') }
  return (
    <EditPanel of={of} titles={titles} onClose={onClose}>
      {(indicator) => <Fields {...props} of={indicator} />}
    </EditPanel>
  )
}

function Fields({ of, priorityId, programmeId, year, onClose }: IndicatorFormProps & { of: Indicator | 'new' }) {
  const { t } = useTranslation('plans')
  const saved = useSaved(onClose)
  const { all } = useAgencies()
  const form = useForm<IndicatorValues>({
    initialValues: valuesOf(of, year),
    validate: {
      name: (value) => (isName(value) ? null : t('cascade.required')),
      unit: (value) => (value.trim() ? null : t('cascade.required')),
    },
  })
  const send = async (values: IndicatorValues) => {
    const input = inputOf(values, { priorityId, programmeId, before: of, year })
    if (of === 'new') await client.plans.indicators.create(input)
    else await client.plans.indicators.update({ ...input, id: of.id })
    await saved()
  }
  const choice = <N extends 'level' | 'polarity' | 'aggregation' | 'period'>(
    name: N,
    values: readonly IndicatorValues[N][],
  ) => (
    <Select
      {...field(form, name, { label: t(`cascade.${name}`) })}
      data={values.map((value) => ({
        value,
        label: t(`cascade.${name}Option.${value}` as 'cascade.levelOption.impact'),
      }))}
      allowDeselect={false}
    />
  )
  return (
    <Form
      form={form}
      labels={{ name: t('cascade.name'), unit: t('cascade.unit') }}
      submit={t('cascade.save')}
      onSubmit={send}
    >
      <TextInput {...field(form, 'name', { label: t('cascade.name') })} maxLength={500} />
      <div className={classes.two}>
        <TextInput {...field(form, 'code', { label: t('cascade.code'), optional: true })} maxLength={60} />
        <TextInput {...field(form, 'unit', { label: t('cascade.unit') })} maxLength={60} />
      </div>
      <Textarea
        {...field(form, 'definition', { label: t('cascade.definition'), optional: true })}
        autosize
        minRows={2}
      />
      <Textarea {...field(form, 'formula', { label: t('cascade.formula'), optional: true })} autosize minRows={2} />
      <div className={classes.two}>
        {choice('level', LEVELS)}
        {choice('polarity', POLARITIES)}
        {choice('aggregation', AGGREGATIONS)}
        {choice('period', PERIODS)}
      </div>
      <Checkbox
        id="bySex"
        label={t('cascade.bySex')}
        checked={form.values.bySex}
        onChange={(event) => form.setFieldValue('bySex', event.currentTarget.checked)}
      />
      <Select
        {...field(form, 'agencyId', { label: t('cascade.responsible'), optional: true })}
        data={all}
        value={form.values.agencyId || null}
        onChange={(id) => form.setFieldValue('agencyId', id ?? '')}
        searchable
        clearable
      />
      <TextInput {...field(form, 'source', { label: t('cascade.dataSource'), optional: true })} maxLength={500} />
      <div className={classes.two}>
        <NumberInput {...field(form, 'baseline', { label: t('cascade.baseline'), optional: true })} {...NUMBER} />
        <NumberInput
          {...field(form, 'baselineYear', { label: t('cascade.baselineYear'), optional: true })}
          min={1990}
          max={2100}
          allowDecimal={false}
          hideControls
        />
      </div>
      <fieldset className={classes.targets}>
        <legend>{t('cascade.targets')}</legend>
        <NumberInput
          {...field(form, 'targets.0', { label: t('cascade.targetYear', { year }), optional: true })}
          {...NUMBER}
        />
        <div className={classes.two}>
          {[1, 2, 3, 4].map((n) => (
            <NumberInput
              key={n}
              {...field(form, `targets.${n}`, { label: t('cascade.targetQuarter', { n }), optional: true })}
              {...NUMBER}
            />
          ))}
        </div>
      </fieldset>
    </Form>
  )
}
