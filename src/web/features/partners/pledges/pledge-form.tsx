import { NumberInput, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Need, Offer } from '#contract/partners/needs.ts'
import type { Form as GivingForm, PartnerName } from '#contract/partners/shapes.ts'
import { api, client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { PartnerSelect } from '../../../ui/form/partner-select.tsx'
import { useFormOptions } from '../choices.ts'
import classes from '../partners.module.css'
import { QUANTITY_INPUT, quantityText } from '../quantity.tsx'
import { useSaved } from '../use-saved.ts'

interface PledgeFormProps {
  partner?: PartnerName
  /** What it is for; without either the pledge is for nothing in particular. */
  need?: Need
  offer?: Offer
  /** The offer that was proposed for the need. */
  fromOffer?: string
  /** How much of the need or offer it may cover. */
  most?: number
  onDone: () => void
}

const FEW = 8

/** Events that a pledge can be for, found by words; internal ones have no title for others. */
function useEvents(typed: string, enabled: boolean) {
  const [q] = useDebouncedValue(typed.trim(), 300)
  const { data } = useQuery({
    ...api.gatherings.events.list.queryOptions({ input: { ...(q && { q }), pageSize: FEW }, enabled }),
    placeholderData: keepPreviousData,
  })
  return (data?.rows ?? [])
    .filter(({ visibility }) => visibility !== 'internal')
    .map(({ id, title }) => ({ value: id, label: title }))
}

/** Notes what a partner promised: for a need, out of an offer, or freely. */
export function PledgeForm({ partner, need, offer, fromOffer, most, onDone }: PledgeFormProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const forms = useFormOptions()
  const [typed, setTyped] = useState('')
  const terms = need ?? offer
  const left = most ?? terms?.open
  const form = useForm({
    initialValues: {
      partnerId: partner?.id ?? '',
      eventId: '',
      form: (terms?.form ?? 'goods') as string,
      what: offer?.what ?? '',
      quantity: (left ?? '') as number | string,
      unit: terms?.unit ?? '',
      value: '' as number | string,
      dueOn: '',
    },
    validate: {
      partnerId: (value) => (value ? null : t('required')),
      quantity: (value) => (Number(value) > 0 ? null : t('moreThanNothing')),
      unit: (value, values) => (values.form === 'money' || value.trim() ? null : t('required')),
    },
  })
  const isMoney = form.values.form === 'money'
  const events = useEvents(typed, terms === undefined)
  const labels = {
    partnerId: t('partners'),
    form: t('terms.form'),
    what: t('pledge.what'),
    quantity: t('terms.quantity'),
    unit: t('terms.unit'),
    value: t('pledge.value'),
    dueOn: t('pledge.due'),
    eventId: t('pledge.event'),
  }
  return (
    <>
      {need && <p>{t('pledge.forNeed', { what: need.what, open: quantityText(need.open, need.unit) })}</p>}
      {offer && <p>{t('pledge.ofOffer', { what: offer.what, open: quantityText(offer.open, offer.unit) })}</p>}
      <Form
        form={form}
        labels={labels}
        submit={t('pledge.add')}
        onSubmit={async ({ form: kind, quantity, value, dueOn, unit, eventId, ...values }) => {
          await client.partners.pledges.record({
            ...values,
            purposeKind: need ? 'need' : offer ? 'offer' : eventId ? 'gathering' : 'free',
            // A choice that was cleared is null.
            purposeId: terms?.id ?? (eventId || ''),
            offerId: fromOffer ?? null,
            form: kind as GivingForm,
            quantity: Number(quantity),
            unit: kind === 'money' ? 'rupiah' : unit,
            value: value === '' ? null : Number(value),
            dueOn: dueOn || null,
          })
          await saved()
        }}
      >
        {!partner && <PartnerSelect {...field(form, 'partnerId', { label: labels.partnerId })} />}
        {!terms && <Select {...field(form, 'form', { label: labels.form })} data={forms} allowDeselect={false} />}
        <TextInput {...field(form, 'what', { label: labels.what, optional: true })} maxLength={500} />
        <div className={classes.pair}>
          <NumberInput
            {...field(form, 'quantity', { label: labels.quantity })}
            {...QUANTITY_INPUT}
            {...(isMoney && { prefix: 'Rp', allowDecimal: false })}
          />
          {!isMoney && (
            <TextInput {...field(form, 'unit', { label: labels.unit })} maxLength={40} readOnly={terms !== undefined} />
          )}
        </div>
        {!isMoney && (
          <NumberInput
            {...field(form, 'value', { label: labels.value, optional: true })}
            {...QUANTITY_INPUT}
            prefix="Rp"
            allowDecimal={false}
          />
        )}
        {!terms && (
          <Select
            {...field(form, 'eventId', { label: labels.eventId, help: t('need.subjectHelp'), optional: true })}
            data={events}
            searchable
            clearable={Boolean(form.values.eventId)}
            onSearchChange={setTyped}
            nothingFoundMessage={t('need.subjectNone')}
            filter={({ options }) => options}
          />
        )}
        <TextInput {...field(form, 'dueOn', { label: labels.dueOn, optional: true })} type="date" />
      </Form>
    </>
  )
}
