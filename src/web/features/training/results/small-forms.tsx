import { NativeSelect, Radio, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import type { GraduateRecord } from '#contract/training/results/graduates.ts'
import { useToday } from '../../../lib/acting/use-today.ts'
import { client } from '../../../lib/api.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import own from '../training.module.css'
import { useDeed } from '../use-deed.ts'
import type { Months } from './view.ts'

const RESULTS = ['no_answer', 'call_back', 'wrong_number', 'refused'] as const

/** A try without an answer. */
export function AttemptForm({ id, months, onDone }: { id: string; months: Months; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const today = useToday()
  const form = useForm({
    initialValues: { result: 'no_answer' as (typeof RESULTS)[number], againOn: '', note: '' },
    validate: { againOn: (value, { result }) => (result === 'call_back' && !value ? t('required') : null) },
  })
  const labels = {
    result: t('results.form.result'),
    againOn: t('results.form.again'),
    note: t('results.form.noteTry'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('results.form.saveTry')}
      onSubmit={async ({ result, againOn, note }) => {
        await client.training.results.graduates.attempt({
          id,
          months,
          means: 'call',
          result,
          againOn: result === 'call_back' ? againOn : null,
          note,
        })
        await done(t('results.form.savedTry'))
        onDone()
      }}
    >
      <Radio.Group {...form.getInputProps('result')} label={labels.result}>
        <div className={own.plain}>
          {RESULTS.map((value) => (
            <Radio key={value} value={value} label={t(`results.form.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {form.values.result === 'call_back' && (
        <TextInput {...field(form, 'againOn', { label: labels.againOn })} type="date" min={today} />
      )}
      <TextInput {...field(form, 'note', { label: labels.note, optional: true })} maxLength={300} />
    </Form>
  )
}

/** That somebody died or moved, or that this was a mistake. */
export function LifeForm({ graduate, onDone }: { graduate: GraduateRecord; onDone: () => void }) {
  const { t } = useTranslation('training')
  const { done } = useDeed()
  const today = useToday()
  const form = useForm({
    initialValues: {
      life: (graduate.life === 'living' ? 'moved' : 'living') as GraduateRecord['life'],
      since: graduate.lifeSince ?? '',
      reason: '',
    },
    validate: {
      since: (value, { life }) => (life !== 'living' && !value ? t('required') : null),
      reason: (value) => (value.trim().length >= 3 ? null : t('reasonShort')),
    },
  })
  const labels = {
    life: t('results.form.life'),
    since: t('results.form.lifeSince'),
    reason: t('results.form.lifeReason'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('results.form.saveLife')}
      onSubmit={async ({ life, since, reason }) => {
        const { id, version } = graduate
        await client.training.results.graduates.life({
          id,
          version,
          life,
          since: life === 'living' ? null : since,
          reason,
        })
        await done(t('results.form.savedLife'))
        onDone()
      }}
    >
      <NativeSelect
        {...field(form, 'life', { label: labels.life })}
        data={(['moved', 'died', 'living'] as const).map((value) => ({ value, label: t(`results.life.${value}`) }))}
      />
      {form.values.life !== 'living' && (
        <TextInput {...field(form, 'since', { label: labels.since })} type="date" max={today} />
      )}
      <TextInput {...field(form, 'reason', { label: labels.reason })} maxLength={500} />
    </Form>
  )
}
