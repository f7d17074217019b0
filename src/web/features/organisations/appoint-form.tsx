import { Checkbox, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Capacity, Position } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'

const CAPACITIES = ['definitif', 'plt', 'plh', 'pj'] as const

/** Who gets a post, in which capacity, from when to when. */
export function AppointForm({ position, onDone }: { position: Position; onDone: () => void }) {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: {
      personName: '',
      nip: '',
      capacity: 'definitif' as Capacity,
      legalText: '',
      validFrom: '',
      validUntil: '',
    },
    validate: {
      personName: (value) => (value.trim().length > 1 ? null : t('required')),
      nip: (value) => (/^(\d{18})?$/.test(value.replaceAll(' ', '')) ? null : t('officials.nipWrong')),
      validFrom: (value) => (value ? null : t('dayWrong')),
    },
  })
  const labels = {
    personName: t('officials.person'),
    nip: t('officials.nip'),
    capacity: t('officials.capacity'),
    legalText: t('form.legal'),
    validFrom: t('officials.begins'),
    validUntil: t('officials.ends'),
  }
  const send = async ({ nip, validUntil, ...values }: typeof form.values) => {
    const given = { nip: nip.replaceAll(' ', '') || null, validUntil: validUntil || null }
    await client.organisations.appoint({ id: position.id, ...values, ...given })
    await queries.invalidateQueries({ queryKey: api.organisations.key() })
    onDone()
  }
  return (
    <Form form={form} labels={labels} submit={t('officials.appoint')} onSubmit={send}>
      <TextInput {...field(form, 'personName', { label: labels.personName })} />
      <Select
        {...field(form, 'capacity', { label: labels.capacity, help: t('officials.capacityHelp') })}
        data={CAPACITIES.map((value) => ({ value, label: t(`capacity.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'validFrom', { label: labels.validFrom })} type="date" />
      <TextInput {...field(form, 'validUntil', { label: labels.validUntil, optional: true })} type="date" />
      <TextInput
        {...field(form, 'nip', { label: labels.nip, help: t('officials.nipHelp'), optional: true })}
        inputMode="numeric"
      />
      <TextInput {...field(form, 'legalText', { label: labels.legalText, optional: true })} />
    </Form>
  )
}

/** A new post of an agency. */
export function PositionForm({ agencyId, onDone }: { agencyId: string; onDone: () => void }) {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const form = useForm({
    initialValues: { title: '', rank: '', isHead: false, validFrom: '' },
    validate: {
      title: (value) => (value.trim().length > 1 ? null : t('required')),
      validFrom: (value) => (value ? null : t('dayWrong')),
    },
  })
  const labels = {
    title: t('officials.title2'),
    rank: t('officials.rank'),
    isHead: t('officials.isHead'),
    validFrom: t('officials.from'),
  }
  const send = async (values: typeof form.values) => {
    await client.organisations.createPosition({ ...values, agencyId })
    await queries.invalidateQueries({ queryKey: api.organisations.key() })
    onDone()
  }
  return (
    <Form form={form} labels={labels} submit={t('officials.add')} onSubmit={send}>
      <TextInput {...field(form, 'title', { label: labels.title })} />
      <TextInput {...field(form, 'rank', { label: labels.rank, optional: true })} />
      <Checkbox id="isHead" label={labels.isHead} {...form.getInputProps('isHead', { type: 'checkbox' })} />
      <TextInput {...field(form, 'validFrom', { label: labels.validFrom })} type="date" />
    </Form>
  )
}
