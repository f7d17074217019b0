import { Select, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Programme } from '#contract/plans/cascade.ts'
import { useAgencies } from '../../../lib/acting/use-agencies.ts'
import { api, client } from '../../../lib/api.ts'
import { useSession } from '../../../lib/session.ts'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import { type Edited, EditPanel, isName, useSaved } from './edit-panel.tsx'
import { IndicatorList } from './indicator-list.tsx'

interface ProgrammeFormProps {
  of: Edited<Programme>
  year: number
  onClose: () => void
}

/** A new programme of an agency, or a change of one with its indicators. */
export function ProgrammeForm({ of, year, onClose }: ProgrammeFormProps) {
  const { t } = useTranslation('plans')
  const titles = { add: t('cascade.addProgramme'), edit: t('cascade.editProgramme') }
  return (
    <EditPanel of={of} titles={titles} onClose={onClose}>
      {(programme) => (
        <>
          <Fields of={programme} year={year} onClose={onClose} />
          {programme !== 'new' && <IndicatorList programmeId={programme.id} year={year} mayAdd={programme.can.edit} />}
        </>
      )}
    </EditPanel>
  )
}

function Fields({ of, year, onClose }: ProgrammeFormProps & { of: Programme | 'new' }) {
  const { t } = useTranslation('plans')
  const saved = useSaved(onClose)
  const { agency } = useSession().actingAs
  const { own } = useAgencies()
  const priorities = useQuery(api.plans.priorities.list.queryOptions({ input: { year }, staleTime: 60_000 }))
  const form = useForm({
    initialValues: {
      agencyId: of === 'new' ? (agency?.id ?? '') : of.agency.id,
      priorityId: of === 'new' ? '' : (of.priority?.id ?? ''),
      code: of === 'new' ? '' : (of.code ?? ''),
      name: of === 'new' ? '' : of.name,
      outcome: of === 'new' ? '' : of.outcome,
    },
    validate: {
      agencyId: (value) => (value ? null : t('cascade.required')),
      name: (value) => (isName(value) ? null : t('cascade.required')),
      code: (value) =>
        value.trim() === '' || /^[1-9x]\.(\d{2}|xx)\.\d{2}$/i.test(value.trim())
          ? null
          : t('cascade.programmeCodeHelp'),
    },
  })
  const labels = {
    agencyId: t('cascade.agency'),
    priorityId: t('cascade.priority'),
    code: t('cascade.programmeCode'),
    name: t('cascade.name'),
    outcome: t('cascade.outcome'),
  }
  const send = async ({ priorityId, code, ...values }: typeof form.values) => {
    const input = { ...values, priorityId: priorityId || null, code: code.trim() || null }
    if (of === 'new') await client.plans.programmes.create({ ...input, year })
    else await client.plans.programmes.update({ ...input, id: of.id, version: of.version })
    await saved()
  }
  return (
    <Form form={form} labels={labels} submit={t('cascade.save')} onSubmit={send}>
      <TextInput {...field(form, 'name', { label: labels.name })} maxLength={500} />
      <Select {...field(form, 'agencyId', { label: labels.agencyId })} data={own} searchable allowDeselect={false} />
      <Select
        {...field(form, 'priorityId', { label: labels.priorityId, optional: true })}
        data={(priorities.data ?? []).map(({ id, code, name }) => ({
          value: id,
          label: [code, name].filter(Boolean).join(' '),
        }))}
        value={form.values.priorityId || null}
        onChange={(id) => form.setFieldValue('priorityId', id ?? '')}
        searchable
        clearable
      />
      <TextInput
        {...field(form, 'code', { label: labels.code, help: t('cascade.programmeCodeHelp'), optional: true })}
        maxLength={60}
      />
      <Textarea
        {...field(form, 'outcome', { label: labels.outcome, optional: true })}
        autosize
        minRows={2}
        maxLength={2000}
      />
    </Form>
  )
}
