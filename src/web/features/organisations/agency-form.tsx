import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Agency } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'

export const KINDS = ['perangkat_daerah', 'kecamatan', 'kelurahan', 'uptd', 'unit', 'dwp', 'lembaga'] as const

/** The agencies to choose from, as a `Select` takes them. */
export function useAgencyOptions(without?: string) {
  const { data } = useQuery(api.organisations.agencies.queryOptions({ input: { pageSize: 200 } }))
  return (data?.rows ?? [])
    .filter(({ id }) => id !== without)
    .map(({ id, shortName, name }) => ({ value: id, label: `${shortName} · ${name}` }))
}

interface AgencyFormProps {
  opened: boolean
  onClose: () => void
  /** The agency to correct; left out for a new one. */
  agency?: Agency
}

/** A new agency, or what was entered wrongly of one. */
export function AgencyForm({ opened, onClose, agency }: AgencyFormProps) {
  const { t } = useTranslation('organisations')
  return (
    <SidePanel opened={opened} onClose={onClose} title={t(agency ? 'form.edit' : 'form.create')}>
      <Fields key={agency?.id ?? 'new'} onClose={onClose} {...(agency && { agency })} />
    </SidePanel>
  )
}

function Fields({ onClose, agency }: Omit<AgencyFormProps, 'opened'>) {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const options = useAgencyOptions(agency?.id)
  const form = useForm({
    initialValues: {
      shortName: agency?.shortName ?? '',
      name: agency?.name ?? '',
      kind: agency?.kind ?? ('perangkat_daerah' as Agency['kind']),
      parentId: agency?.parent?.id ?? null,
    },
    validate: {
      shortName: (value) => (value.trim() ? null : t('required')),
      name: (value) => (value.trim().length > 1 ? null : t('required')),
    },
  })
  const labels = { shortName: t('form.short'), name: t('form.name'), kind: t('form.kind'), parentId: t('form.parent') }
  const send = async (values: typeof form.values) => {
    const input = { ...values, areaCode: agency?.areaCode ?? null }
    if (agency) await client.organisations.correctAgency({ ...input, id: agency.id })
    else await client.organisations.createAgency(input)
    await queries.invalidateQueries({ queryKey: api.organisations.key() })
    form.reset()
    onClose()
    await notifyDone(t('form.saved'))
  }
  return (
    <Form form={form} labels={labels} submit={t('form.save')} onSubmit={send}>
      <TextInput {...field(form, 'shortName', { label: labels.shortName, help: t('form.shortHelp') })} />
      <TextInput {...field(form, 'name', { label: labels.name })} />
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        allowDeselect={false}
      />
      <Select
        {...field(form, 'parentId', { label: labels.parentId, help: t('form.parentHelp'), optional: true })}
        data={options}
        searchable
        clearable
      />
    </Form>
  )
}
