import { Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Agency } from '#contract/organisations/shapes.ts'
import { api, client } from '../../lib/api.ts'
import { notifyDone } from '../../ui/feedback/notify.ts'
import { field } from '../../ui/form/field.ts'
import { Form } from '../../ui/form/form.tsx'
import { SidePanel } from '../../ui/record/side-panel.tsx'
import { useAgencyOptions } from './agency-form.tsx'

export type Change = 'rename' | 'merge' | 'end'

interface ChangePanelProps {
  agency: Agency
  change: Change | undefined
  onClose: () => void
}

/** What the law does to an agency: a new name, a merger, its end. */
export function ChangePanel({ agency, change, onClose }: ChangePanelProps) {
  const { t } = useTranslation('organisations')
  return (
    <SidePanel opened={change !== undefined} onClose={onClose} title={change && t(`form.${change}`)}>
      {change && <Fields key={change} agency={agency} change={change} onClose={onClose} />}
    </SidePanel>
  )
}

function Fields({ agency, change, onClose }: ChangePanelProps & { change: Change }) {
  const { t } = useTranslation('organisations')
  const queries = useQueryClient()
  const options = useAgencyOptions(agency.id)
  const isRename = change === 'rename'
  const form = useForm({
    initialValues: {
      shortName: agency.shortName,
      name: agency.name,
      intoId: null as string | null,
      legalText: '',
      day: '',
    },
    validate: {
      shortName: (value) => (!isRename || value.trim() ? null : t('required')),
      name: (value) => (!isRename || value.trim().length > 1 ? null : t('required')),
      intoId: (value) => (change !== 'merge' || value ? null : t('required')),
      legalText: (value) => (change === 'end' || value.trim().length > 2 ? null : t('required')),
      day: (value) => (value ? null : t('dayWrong')),
    },
  })
  const labels = {
    shortName: t('form.short'),
    name: t('form.name'),
    intoId: t('form.into'),
    legalText: t('form.legal'),
    day: t(change === 'end' ? 'form.lastDay' : 'form.effective'),
  }
  const send = async ({ shortName, name, intoId, legalText, day }: typeof form.values) => {
    const { id } = agency
    if (change === 'end') await client.organisations.endAgency({ id, lastDay: day })
    else if (isRename) await client.organisations.renameAgency({ id, shortName, name, legalText, effectiveOn: day })
    else
      await client.organisations.succeedAgencies({
        kind: 'gabung',
        legalText,
        effectiveOn: day,
        ways: [{ fromId: id, toId: intoId ?? '', affairCodes: [] }],
      })
    await queries.invalidateQueries({ queryKey: api.organisations.key() })
    onClose()
    await notifyDone(t('form.done'))
  }
  return (
    <>
      <p>{t(`form.${change}Help`)}</p>
      <Form form={form} labels={labels} submit={t(`form.${change}`)} onSubmit={send}>
        {isRename && (
          <>
            <TextInput {...field(form, 'shortName', { label: labels.shortName })} />
            <TextInput {...field(form, 'name', { label: labels.name })} />
          </>
        )}
        {change === 'merge' && (
          <Select {...field(form, 'intoId', { label: labels.intoId })} data={options} searchable />
        )}
        {change !== 'end' && <TextInput {...field(form, 'legalText', { label: labels.legalText })} />}
        <TextInput {...field(form, 'day', { label: labels.day })} type="date" />
      </Form>
    </>
  )
}
