import { NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import type { GiftForm, GiverKind } from '#contract/houses/shapes.ts'
import type { GiftStack } from '#contract/houses/stack.ts'
import { client } from '../../../../lib/api.ts'
import { formatMoney } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { useAgencies } from '../../../../lib/use-agencies.ts'
import { useToday } from '../../../../lib/use-today.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../../ui/form/partner-select.tsx'
import { GIVER_KINDS } from '../../views/view.ts'
import classes from '../house.module.css'
import { useSaved } from '../use-saved.ts'

const FORMS = ['money', 'goods', 'labour'] as const satisfies readonly GiftForm[]
const OF_AGENCIES: readonly GiverKind[] = ['state', 'province', 'regency', 'village', 'alms']
const OF_PARTNERS: readonly GiverKind[] = ['alms', 'business', 'community']

interface Props {
  readonly house: House
  readonly stack: GiftStack
  readonly onDone: () => void
}

/** Who promises what to a house, at most what is still open. */
export function PromiseForm({ house, stack, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const { all } = useAgencies()
  const form = useForm({
    initialValues: {
      ...{ giverKind: 'regency' as GiverKind, agencyId: null as string | null, partnerId: null as string | null },
      ...{ giverName: '', form: 'money' as GiftForm, what: '', amount: stack.money.gap as number | string },
      ...{ basis: '', fundSource: '', scheme: '', promisedOn: useToday() },
    },
    validate: {
      amount: (value) => (Number(value) > 0 ? null : t('required')),
      promisedOn: (value) => (value ? null : t('required')),
      basis: (value, values) => (values.form === 'money' || value.trim() ? null : t('required')),
    },
  })
  const { giverKind } = form.values
  const byPartner = OF_PARTNERS.includes(giverKind)
  const labels = {
    ...{
      giverKind: t('stack.kind'),
      agencyId: t('stack.agency'),
      partnerId: t('stack.partner'),
      giverName: t('stack.name'),
    },
    ...{ form: t('stack.formLabel'), what: t('stack.what'), amount: t('stack.amount'), basis: t('stack.basis') },
    ...{ fundSource: t('stack.fundSource'), scheme: t('stack.scheme'), promisedOn: t('stack.promisedOn') },
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('stack.submitPromise')}
      onSubmit={async (values) => {
        const agencyId = OF_AGENCIES.includes(giverKind) ? values.agencyId : null
        const partnerId = byPartner && agencyId === null ? values.partnerId : null
        const giverName = agencyId === null && partnerId === null ? values.giverName : ''
        const scheme = values.scheme ?? ''
        const amount = Number(values.amount)
        await client.houses.givers.promise({ ...values, id: house.id, agencyId, partnerId, giverName, scheme, amount })
        await saved()
      }}
    >
      <p className={classes.quiet}>{t('stack.still', { amount: formatMoney(stack.money.gap) })}</p>
      <Select
        {...field(form, 'giverKind', { label: labels.giverKind })}
        data={GIVER_KINDS.map((value) => ({ value, label: t(`giverKind.${value}`) }))}
        allowDeselect={false}
      />
      {OF_AGENCIES.includes(giverKind) && (
        <Select
          {...field(form, 'agencyId', { label: labels.agencyId, optional: true })}
          data={all}
          searchable
          clearable
        />
      )}
      {byPartner && (
        <PartnerSelect
          {...field(form, 'partnerId', { label: labels.partnerId, help: t('stack.partnerHelp'), optional: true })}
          clearable
        />
      )}
      {giverKind !== 'own' && (
        <TextInput
          {...field(form, 'giverName', { label: labels.giverName, help: t('stack.nameHelp'), optional: true })}
          maxLength={200}
        />
      )}
      <Select
        {...field(form, 'form', { label: labels.form })}
        data={FORMS.map((value) => ({ value, label: t(`stack.form.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'what', { label: labels.what, optional: true })} maxLength={300} />
      <NumberInput
        {...field(form, 'amount', { label: labels.amount })}
        hideControls
        thousandSeparator="."
        decimalSeparator=","
        allowDecimal={false}
        min={1}
      />
      <TextInput
        {...field(form, 'basis', {
          label: labels.basis,
          help: t('stack.basisHelp'),
          optional: form.values.form === 'money',
        })}
        maxLength={500}
      />
      <TextInput {...field(form, 'fundSource', { label: labels.fundSource, optional: true })} maxLength={200} />
      <Select
        {...field(form, 'scheme', { label: labels.scheme, help: t('stack.schemeHelp'), optional: true })}
        data={stack.schemes
          .filter((scheme) => scheme.giverKind === giverKind)
          .map(({ code, label }) => ({ value: code, label: label[currentLanguage()] }))}
        clearable
      />
      <TextInput {...field(form, 'promisedOn', { label: labels.promisedOn })} type="date" />
    </Form>
  )
}
