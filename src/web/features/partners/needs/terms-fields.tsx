import { NumberInput, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Form as GivingForm, Terms } from '#contract/partners/shapes.ts'
import { field } from '../../../ui/form/field.ts'
import type { FormOf } from '../../../ui/form/form-of.ts'
import { useFormOptions } from '../choices.ts'
import classes from '../partners.module.css'
import { QUANTITY_INPUT } from '../quantity.tsx'

export interface TermsValues {
  form: string
  what: string
  quantity: number | string
  unit: string
  areaCode: string
  startsOn: string
  endsOn: string
}

/** Terms as a form begins with them. */
export const emptyTerms = (areaCode: string, given: Partial<Terms> = {}): TermsValues => ({
  form: 'goods',
  what: '',
  quantity: '',
  unit: '',
  areaCode,
  startsOn: '',
  endsOn: '',
  ...given,
})

/** As they are sent. */
export const toTerms = ({ form, quantity, unit, ...rest }: TermsValues): Terms => ({
  ...rest,
  form: form as GivingForm,
  quantity: Number(quantity),
  unit: form === 'money' ? 'rupiah' : unit,
})

export function useTermsRules() {
  const { t } = useTranslation('partners')
  const required = (value: string) => (value ? null : t('required'))
  return {
    what: (value: string) => (value.trim().length > 2 ? null : t('reasonShort')),
    quantity: (value: number | string) => (Number(value) > 0 ? null : t('moreThanNothing')),
    unit: (value: string, { form }: TermsValues) => (form === 'money' || value.trim() ? null : t('required')),
    areaCode: required,
    startsOn: required,
    endsOn: (value: string, { startsOn }: TermsValues) =>
      value ? (value < startsOn ? t('endsBeforeStart') : null) : t('required'),
  }
}

export function useTermsLabels() {
  const { t } = useTranslation('partners')
  return {
    form: t('terms.form'),
    what: t('terms.what'),
    quantity: t('terms.quantity'),
    unit: t('terms.unit'),
    areaCode: t('terms.area'),
    startsOn: t('startsOn'),
    endsOn: t('endsOn'),
  }
}

interface TermsFieldsProps<V extends TermsValues> {
  form: FormOf<V> & { values: V; getInputProps: (path: string) => object }
  areas: readonly { value: string; label: string }[]
}

/** What, how much, where and when, for a need and an offer alike. */
export function TermsFields<V extends TermsValues>({ form, areas }: TermsFieldsProps<V>) {
  const { t } = useTranslation('partners')
  const labels = useTermsLabels()
  const forms = useFormOptions()
  const isMoney = form.values.form === 'money'
  return (
    <>
      <Select {...field(form, 'form', { label: labels.form })} data={forms} allowDeselect={false} />
      <TextInput {...field(form, 'what', { label: labels.what, help: t('terms.whatHelp') })} maxLength={500} />
      <div className={classes.pair}>
        <NumberInput
          {...field(form, 'quantity', { label: labels.quantity })}
          {...QUANTITY_INPUT}
          {...(isMoney && { prefix: 'Rp', allowDecimal: false })}
        />
        {!isMoney && (
          <TextInput {...field(form, 'unit', { label: labels.unit, help: t('terms.unitHelp') })} maxLength={40} />
        )}
      </div>
      <Select {...field(form, 'areaCode', { label: labels.areaCode })} data={areas} searchable allowDeselect={false} />
      <div className={classes.pair}>
        <TextInput {...field(form, 'startsOn', { label: labels.startsOn })} type="date" />
        <TextInput {...field(form, 'endsOn', { label: labels.endsOn })} type="date" />
      </div>
    </>
  )
}
