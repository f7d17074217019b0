import { Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { api, client } from '../../../lib/api.ts'
import { notifyDone } from '../../../ui/feedback/notify.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'

const ROLES = ['participant', 'guest', 'committee'] as const

interface AddParticipantProps {
  gathering: Gathering
  opened: boolean
  onClose: () => void
}

/** Somebody by hand: a guest, the committee, an official whom no rule names. */
export function AddParticipant({ gathering, opened, onClose }: AddParticipantProps) {
  const { t } = useTranslation('gatherings')
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('roster.add')}>
      <Fields gathering={gathering} onClose={onClose} />
    </SidePanel>
  )
}

function Fields({ gathering, onClose }: Omit<AddParticipantProps, 'opened'>) {
  const { t } = useTranslation('gatherings')
  const queries = useQueryClient()
  const { all } = useAgencies()
  const form = useForm({
    initialValues: {
      role: 'guest' as (typeof ROLES)[number],
      personName: '',
      title: '',
      agencyId: null as string | null,
      sex: null as 'L' | 'P' | null,
      phone: '',
      email: '',
      reason: '',
    },
    validate: {
      personName: (value) => (value.trim().length >= 2 ? null : t('required')),
      reason: (value) => (value.trim().length >= 3 ? null : t('required')),
    },
  })
  const labels = {
    role: t('roster.role'),
    personName: t('roster.name'),
    title: t('roster.post'),
    agencyId: t('roster.agency'),
    sex: t('roster.sex'),
    phone: t('roster.phone'),
    email: t('roster.email'),
    reason: t('reason'),
  }
  const send = async (values: typeof form.values) => {
    await client.gatherings.roster.add({ id: gathering.id, ...values })
    await queries.invalidateQueries({ queryKey: api.gatherings.key() })
    form.reset()
    onClose()
    await notifyDone(t('roster.added'))
  }
  return (
    <Form form={form} labels={labels} submit={t('roster.add')} onSubmit={send}>
      <Select
        {...field(form, 'role', { label: labels.role })}
        data={ROLES.map((value) => ({ value, label: t(`roster.roleOf.${value}`) }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'personName', { label: labels.personName })} maxLength={300} />
      <TextInput {...field(form, 'title', { label: labels.title, optional: true })} maxLength={300} />
      <Select
        {...field(form, 'agencyId', { label: labels.agencyId, help: t('roster.agencyHelp'), optional: true })}
        data={all}
        searchable
        clearable
      />
      <Select
        {...field(form, 'sex', { label: labels.sex, optional: true })}
        data={(['P', 'L'] as const).map((value) => ({ value, label: t(`roster.sexOf.${value}`) }))}
        clearable
      />
      <TextInput type="tel" {...field(form, 'phone', { label: labels.phone, optional: true })} maxLength={30} />
      <TextInput type="email" {...field(form, 'email', { label: labels.email, optional: true })} />
      <Textarea
        {...field(form, 'reason', { label: labels.reason, help: t('roster.reasonHelp') })}
        autosize
        maxLength={1000}
      />
    </Form>
  )
}
