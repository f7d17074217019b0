import { Autocomplete, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Batch, BatchInput } from '#contract/training/batches.ts'
import { field } from '../../../ui/form/field.ts'
import { PastDay } from '../../../ui/form/past-day.tsx'
import classes from '../training.module.css'
import { useDistricts } from '../use-choices.ts'

/** A form's values: numbers may be empty while somebody types, days too. */
export interface BatchValues {
  name: string
  startsOn: string
  endsOn: string
  place: string
  districtCode: string | null
  capacity: number | ''
  marketReason: string
  cost: number | ''
  fundSource: string
  registrationUntil: string
}

export const newBatch: BatchValues = {
  ...{ name: '', startsOn: '', endsOn: '', place: '', districtCode: null, capacity: 16, marketReason: '' },
  ...{ cost: '', fundSource: '', registrationUntil: '' },
}

export const valuesOf = (batch: Batch): BatchValues => ({
  name: batch.name,
  startsOn: batch.startsOn,
  endsOn: batch.endsOn,
  place: batch.place,
  districtCode: batch.district?.code ?? null,
  capacity: batch.capacity,
  marketReason: batch.marketReason,
  cost: batch.cost ?? '',
  fundSource: batch.fundSource,
  registrationUntil: batch.registrationUntil ?? '',
})

export const inputOf = (values: BatchValues): BatchInput => ({
  ...values,
  capacity: values.capacity === '' ? 0 : values.capacity,
  cost: values.cost === '' ? null : values.cost,
  registrationUntil: values.registrationUntil || null,
})

export function useBatchForm(initialValues: BatchValues) {
  const { t } = useTranslation('training')
  return useForm<BatchValues>({
    initialValues,
    validate: {
      name: (value) => (value.trim() ? null : t('required')),
      startsOn: (value) => (value ? null : t('required')),
      endsOn: (value, { startsOn }) => {
        if (!value) return t('required')
        return value < startsOn ? t('batch.endsBefore') : null
      },
      capacity: (value) => (value === '' ? t('required') : null),
    },
  })
}

export function useBatchLabels() {
  const { t } = useTranslation('training')
  const names = [
    ...(['name', 'startsOn', 'endsOn', 'place', 'districtCode', 'capacity'] as const),
    ...(['marketReason', 'cost', 'fundSource', 'registrationUntil'] as const),
  ] as const
  return Object.fromEntries(names.map((name) => [name, t(`batch.fields.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
}

const FUNDS = ['APBD', 'APBN', 'DBHCHT', 'DAK', 'CSR']

/** When, where, for how many, at what cost, and why the market takes its graduates. */
export function BatchFields({ form }: { form: ReturnType<typeof useBatchForm> }) {
  const { t } = useTranslation('training')
  const labels = useBatchLabels()
  const { districts } = useDistricts()
  const startsOn = field(form, 'startsOn', { label: labels.startsOn })
  return (
    <>
      <TextInput {...field(form, 'name', { label: labels.name, help: t('batch.fields.nameHelp') })} maxLength={120} />
      <div className={classes.pair}>
        <TextInput
          type="date"
          {...startsOn}
          onChange={(event) => {
            const day = event.currentTarget.value
            const { endsOn } = form.values
            form.setFieldValue('startsOn', day)
            if (!endsOn || endsOn < day) form.setFieldValue('endsOn', day)
          }}
        />
        <TextInput type="date" {...field(form, 'endsOn', { label: labels.endsOn })} />
      </div>
      <PastDay day={form.values.startsOn} />
      <TextInput {...field(form, 'place', { label: labels.place, optional: true })} maxLength={300} />
      <Select
        {...field(form, 'districtCode', { label: labels.districtCode, optional: true })}
        data={districts}
        searchable
        clearable
      />
      <NumberInput {...field(form, 'capacity', { label: labels.capacity })} min={1} max={2000} allowDecimal={false} />
      <Textarea
        {...field(form, 'marketReason', {
          label: labels.marketReason,
          help: t('batch.fields.marketHelp'),
          optional: true,
        })}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <NumberInput
        {...field(form, 'cost', { label: labels.cost, optional: true })}
        min={0}
        allowDecimal={false}
        thousandSeparator="."
        decimalSeparator=","
      />
      <Autocomplete
        {...field(form, 'fundSource', { label: labels.fundSource, optional: true })}
        data={FUNDS}
        maxLength={60}
      />
      <TextInput
        type="date"
        {...field(form, 'registrationUntil', {
          label: labels.registrationUntil,
          help: t('batch.fields.registrationHelp'),
          optional: true,
        })}
      />
    </>
  )
}
