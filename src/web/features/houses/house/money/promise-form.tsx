import { NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { House } from '#contract/houses/house.ts'
import type { GiftForm, GiverKind } from '#contract/houses/shapes.ts'
import type { GiftStack } from '#contract/houses/stack.ts'
import { useAgencies } from '../../../../lib/acting/use-agencies.ts'
import { useToday } from '../../../../lib/acting/use-today.ts'
import { client } from '../../../../lib/api.ts'
import { formatMoney } from '../../../../lib/format.ts'
import { currentLanguage } from '../../../../lib/i18n.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../../ui/form/partner-select.tsx'
import { GIVER_KINDS } from '../../views/view.ts'
import classes from '../house.module.css'
import { useSaved } from '../use-saved.ts'

const FORMS = ['money', 'goods', 'labour'] as const satisfies readonly GiftForm[]
const OF_AGENCIES: readonly GiverKind[] = ['state', 'province', 'regency', 'village', 'alms']
const OF_PARTNERS: readonly GiverKind[] = ['alms', 'business', 'community']

interface Giver {
  giverKind: GiverKind
  agencyId: string | null
  partnerId: string | null
  giverName: string
}

/** Who gives, as fits the kind: an agency, else a partner, else a name. */
const giverOf = ({ giverKind, ...said }: Giver) => {
  const agencyId = OF_AGENCIES.includes(giverKind) ? said.agencyId : null
  const partnerId = OF_PARTNERS.includes(giverKind) && agencyId === null ? said.partnerId : null
  return { agencyId, partnerId, giverName: agencyId === null && partnerId === null ? said.giverName.trim() : '' }
}

const isNamed = (said: Giver) => said.giverKind === 'own' || Object.values(giverOf(said)).some(Boolean)

interface Props {
  readonly house: House
  readonly stack: GiftStack
  readonly onDone: () => void
}

/** Who promises what to a house, at most what is still open. */
export function PromiseForm({ house, stack, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const { all, ownId } = useAgencies()
  const form = useForm({
    initialValues: {
      ...{ giverKind: 'regency' as GiverKind, agencyId: ownId, partnerId: null as string | null },
      ...{ giverName: '', form: 'money' as GiftForm, what: '', amount: stack.money.gap as number | string },
      ...{ basis: '', fundSource: '', scheme: '', promisedOn: useToday() },
    },
    validate: {
      amount: (value) => (Number(value) > 0 ? null : t('required')),
      promisedOn: (value) => (value ? null : t('required')),
      giverName: (value, values) => (isNamed({ ...values, giverName: value }) ? null : t('stack.giverMissing')),
      basis: (value, values) => (values.form === 'money' || value.trim() ? null : t('required')),
    },
  })
  const { giverKind, agencyId, partnerId } = form.values
  const byAgency = OF_AGENCIES.includes(giverKind)
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
        const giver = giverOf(values)
        const scheme = values.scheme ?? ''
        const amount = Number(values.amount)
        await client.houses.givers.promise({ ...values, ...giver, id: house.id, scheme, amount })
        await saved()
      }}
    >
      <p className={classes.quiet}>{t('stack.still', { amount: formatMoney(stack.money.gap) })}</p>
      <Select
        {...field(form, 'giverKind', { label: labels.giverKind })}
        data={GIVER_KINDS.map((value) => ({ value, label: t(`giverKind.${value}`) }))}
        allowDeselect={false}
        onChange={(kind) =>
          form.setValues({ giverKind: kind ?? giverKind, agencyId: kind === 'regency' ? ownId : null })
        }
      />
      {byAgency && (
        <Select
          {...field(form, 'agencyId', { label: labels.agencyId })}
          aria-required={false}
          data={all}
          searchable
          clearable
        />
      )}
      {byPartner && !(byAgency && agencyId) && (
        <PartnerSelect
          {...field(form, 'partnerId', { label: labels.partnerId, help: t('stack.partnerHelp') })}
          aria-required={false}
          clearable
        />
      )}
      {giverKind !== 'own' && !(byAgency && agencyId) && !(byPartner && partnerId) && (
        <TextInput
          {...field(form, 'giverName', {
            label: labels.giverName,
            ...((byAgency || byPartner) && { help: t('stack.nameHelp') }),
          })}
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
        clearable={Boolean(form.values.scheme)}
      />
      <TextInput {...field(form, 'promisedOn', { label: labels.promisedOn })} type="date" />
    </Form>
  )
}
