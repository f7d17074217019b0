import { NumberInput, Radio, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { Gift } from '#contract/houses/stack.ts'
import { useToday } from '../../../../lib/acting/use-today.ts'
import { client } from '../../../../lib/api.ts'
import { field } from '../../../../ui/form/field.ts'
import { Form } from '../../../../ui/form/form.tsx'
import classes from '../house.module.css'
import { useSaved } from '../use-saved.ts'

export type GiftDeed = 'deliver' | 'correct' | 'retract' | 'cancel'

interface Props {
  readonly houseId: string
  readonly gift: Gift
  readonly onDone: () => void
}

/** What is done with a gift of the stack. */
export function GiftForm({ deed, ...props }: Props & { readonly deed: GiftDeed }) {
  if (deed === 'deliver') return <DeliverForm {...props} />
  if (deed === 'correct') return <CorrectForm {...props} />
  return <ReasonForm {...props} deed={deed} />
}

const RUPIAH = {
  hideControls: true,
  thousandSeparator: '.',
  decimalSeparator: ',',
  allowDecimal: false,
  min: 1,
} as const

function DeliverForm({ houseId, gift, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { deliveredOn: useToday(), amount: gift.amount as number | string, evidence: '', rest: 'promised' },
    validate: {
      deliveredOn: (value) => (value ? null : t('required')),
      amount: (value) => (Number(value) > 0 ? null : t('required')),
    },
  })
  const labels = { deliveredOn: t('stack.deliveredOn'), amount: t('stack.amount'), evidence: t('stack.evidence') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('stack.submitDeliver')}
      onSubmit={async ({ deliveredOn, amount, evidence, rest }) => {
        await client.houses.givers.deliver({
          ...{ id: houseId, giftId: gift.id, version: gift.version, deliveredOn, evidence },
          amount: Number(amount),
          rest: rest === 'open' ? 'open' : 'promised',
        })
        await saved()
      }}
    >
      <TextInput {...field(form, 'deliveredOn', { label: labels.deliveredOn })} type="date" />
      <NumberInput {...field(form, 'amount', { label: labels.amount })} {...RUPIAH} />
      <TextInput
        {...field(form, 'evidence', { label: labels.evidence, help: t('stack.evidenceHelp'), optional: true })}
        maxLength={500}
      />
      {Number(form.values.amount) < gift.amount && (
        <Radio.Group {...form.getInputProps('rest')} label={t('stack.restLabel')}>
          <div className={classes.section}>
            <Radio value="promised" label={t('stack.restPromised')} />
            <Radio value="open" label={t('stack.restOpen')} />
          </div>
        </Radio.Group>
      )}
    </Form>
  )
}

function CorrectForm({ houseId, gift, onDone }: Props) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const { amount, what, basis, fundSource, evidence } = gift
  const form = useForm({
    initialValues: { amount: amount as number | string, what, basis, fundSource, evidence, reason: '' },
    validate: {
      amount: (value) => (Number(value) > 0 ? null : t('required')),
      reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')),
    },
  })
  const labels = {
    ...{ amount: t('stack.amount'), what: t('stack.what'), basis: t('stack.basis') },
    ...{ fundSource: t('stack.fundSource'), evidence: t('stack.evidence'), reason: t('reason') },
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('stack.submitCorrect')}
      onSubmit={async (values) => {
        const one = { id: houseId, giftId: gift.id, version: gift.version }
        await client.houses.givers.correct({ ...one, ...values, amount: Number(values.amount) })
        await saved()
      }}
    >
      <NumberInput {...field(form, 'amount', { label: labels.amount })} {...RUPIAH} />
      <TextInput {...field(form, 'what', { label: labels.what, optional: true })} maxLength={300} />
      <TextInput {...field(form, 'basis', { label: labels.basis, optional: gift.form === 'money' })} maxLength={500} />
      <TextInput {...field(form, 'fundSource', { label: labels.fundSource, optional: true })} maxLength={200} />
      <TextInput {...field(form, 'evidence', { label: labels.evidence, optional: true })} maxLength={500} />
      <Textarea {...field(form, 'reason', { label: labels.reason })} autosize minRows={2} />
    </Form>
  )
}

function ReasonForm({ houseId, gift, deed, onDone }: Props & { readonly deed: 'retract' | 'cancel' }) {
  const { t } = useTranslation('houses')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (value) => (value.trim().length > 2 ? null : t('reasonShort')) },
  })
  return (
    <Form
      form={form}
      labels={{ reason: t('reason') }}
      submit={t(deed === 'retract' ? 'stack.submitRetract' : 'stack.submitCancel')}
      onSubmit={async ({ reason }) => {
        await client.houses.givers[deed]({ id: houseId, giftId: gift.id, version: gift.version, reason })
        await saved()
      }}
    >
      <Textarea {...field(form, 'reason', { label: t('reason') })} autosize minRows={3} />
    </Form>
  )
}
