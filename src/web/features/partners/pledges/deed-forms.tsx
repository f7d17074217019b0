import { Autocomplete, NumberInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { PledgeDetail } from '#contract/partners/pledges.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { QUANTITY_INPUT } from '../quantity.tsx'
import { useSaved } from '../use-saved.ts'

export type Deed = 'deliver' | 'correct' | 'value' | 'thank' | 'thankOtherwise' | 'cancel'
interface DeedProps {
  pledge: PledgeDetail
  onDone: () => void
}

const which = ({ id, version }: PledgeDetail) => ({ id, version })
const left = ({ quantity, delivered }: PledgeDetail) => Math.round((quantity - delivered) * 100) / 100
const moneyInput = (unit: string) => (unit === 'rupiah' ? { prefix: 'Rp', allowDecimal: false } : {})

function useRules() {
  const { t } = useTranslation('partners')
  return {
    required: (value: string) => (value ? null : t('required')),
    reason: (value: string) => (value.trim().length > 2 ? null : t('reasonShort')),
    more: (value: number | string) => (Number(value) > 0 ? null : t('moreThanNothing')),
  }
}

function DeliverForm({ pledge, onDone }: DeedProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { required, more } = useRules()
  const form = useForm({
    initialValues: { day: useToday(), quantity: left(pledge) as number | string, evidence: '' },
    validate: { day: required, quantity: more },
  })
  const labels = { day: t('delivery.day'), quantity: t('terms.quantity'), evidence: t('delivery.evidence') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('deedOf.deliver')}
      onSubmit={async ({ day, quantity, evidence }) => {
        await client.partners.pledges.deliver({ ...which(pledge), day, quantity: Number(quantity), evidence })
        await saved()
      }}
    >
      <TextInput {...field(form, 'day', { label: labels.day })} type="date" />
      <NumberInput
        {...field(form, 'quantity', { label: `${labels.quantity} (${pledge.unit})` })}
        {...QUANTITY_INPUT}
        {...moneyInput(pledge.unit)}
      />
      <TextInput
        {...field(form, 'evidence', { label: labels.evidence, help: t('delivery.evidenceHelp'), optional: true })}
        maxLength={2000}
      />
    </Form>
  )
}

function CorrectForm({ pledge, onDone }: DeedProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { reason, more } = useRules()
  const form = useForm({
    initialValues: {
      quantity: pledge.quantity as number | string,
      what: pledge.what,
      dueOn: pledge.dueOn ?? '',
      reason: '',
    },
    validate: { quantity: more, reason },
  })
  const labels = {
    quantity: t('terms.quantity'),
    what: t('pledge.what'),
    dueOn: t('pledge.due'),
    reason: t('reason'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('deedOf.correct')}
      onSubmit={async ({ quantity, dueOn, ...values }) => {
        const change = { ...values, quantity: Number(quantity), dueOn: dueOn || null }
        await client.partners.pledges.correct({ ...which(pledge), ...change })
        await saved()
      }}
    >
      <NumberInput
        {...field(form, 'quantity', { label: `${labels.quantity} (${pledge.unit})` })}
        {...QUANTITY_INPUT}
        {...moneyInput(pledge.unit)}
      />
      <TextInput {...field(form, 'what', { label: labels.what, optional: true })} maxLength={500} />
      <TextInput {...field(form, 'dueOn', { label: labels.dueOn, optional: true })} type="date" />
      <TextInput {...field(form, 'reason', { label: labels.reason })} maxLength={1000} />
    </Form>
  )
}

function ValueForm({ pledge, onDone }: DeedProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { reason } = useRules()
  const form = useForm({
    initialValues: { worth: (pledge.worth ?? pledge.value ?? '') as number | string, basis: pledge.worthBasis },
    validate: { worth: (value) => (value === '' ? t('required') : null), basis: reason },
  })
  const labels = { worth: t('pledge.worth'), basis: t('pledge.basis') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('deedOf.value')}
      onSubmit={async ({ worth, basis }) => {
        await client.partners.pledges.value({ ...which(pledge), worth: Number(worth), basis })
        await saved()
      }}
    >
      <NumberInput
        {...field(form, 'worth', { label: labels.worth })}
        {...QUANTITY_INPUT}
        prefix="Rp"
        allowDecimal={false}
      />
      <Autocomplete
        {...field(form, 'basis', { label: labels.basis, help: t('pledge.basisHelp') })}
        data={t('pledge.bases').split('|')}
        maxLength={500}
      />
    </Form>
  )
}

function ThankForm({ pledge, onDone }: DeedProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { required } = useRules()
  const form = useForm({
    initialValues: { datedOn: useToday(), classification: '' },
    validate: { datedOn: required },
  })
  const labels = { datedOn: t('pledge.datedOn'), classification: t('pledge.classification') }
  return (
    <>
      <p>{t('pledge.thankWhat')}</p>
      <Form
        form={form}
        labels={labels}
        submit={t('deedOf.thank')}
        onSubmit={async (values) => {
          await client.partners.pledges.thank({ ...which(pledge), ...values })
          await saved()
        }}
      >
        <TextInput {...field(form, 'datedOn', { label: labels.datedOn })} type="date" />
        <TextInput
          {...field(form, 'classification', {
            label: labels.classification,
            help: t('pledge.classificationHelp'),
            optional: true,
          })}
          maxLength={40}
        />
      </Form>
    </>
  )
}

function ThankOtherwiseForm({ pledge, onDone }: DeedProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const { required, reason } = useRules()
  const form = useForm({ initialValues: { day: useToday(), how: '' }, validate: { day: required, how: reason } })
  const labels = { day: t('delivery.day'), how: t('pledge.how') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('deedOf.thankOtherwise')}
      onSubmit={async (values) => {
        await client.partners.pledges.thankOtherwise({ ...which(pledge), ...values })
        await saved()
      }}
    >
      <TextInput {...field(form, 'day', { label: labels.day })} type="date" />
      <TextInput {...field(form, 'how', { label: labels.how, help: t('pledge.howHelp') })} maxLength={500} />
    </Form>
  )
}

function CancelForm({ pledge, onDone }: DeedProps) {
  const { t } = useTranslation('partners')
  return (
    <ReasonForm
      submit={t('deedOf.cancel')}
      onSend={(reason) => client.partners.pledges.cancel({ ...which(pledge), reason })}
      onDone={onDone}
    />
  )
}

interface ReasonFormProps {
  submit: string
  onSend: (reason: string) => Promise<unknown>
  onDone: () => void
}

/** A deed that needs nothing but its reason. */
export function ReasonForm({ submit, onSend, onDone }: ReasonFormProps) {
  const { t } = useTranslation('partners')
  const saved = useSaved(onDone)
  const form = useForm({ initialValues: { reason: '' }, validate: { reason: useRules().reason } })
  const labels = { reason: t('reason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={submit}
      onSubmit={async ({ reason }) => {
        await onSend(reason)
        await saved()
      }}
    >
      <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} maxLength={1000} />
    </Form>
  )
}

export const DEED_FORMS = {
  deliver: DeliverForm,
  correct: CorrectForm,
  value: ValueForm,
  thank: ThankForm,
  thankOtherwise: ThankOtherwiseForm,
  cancel: CancelForm,
} as const satisfies Record<Deed, unknown>
