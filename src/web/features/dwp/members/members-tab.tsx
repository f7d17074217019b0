import { Button, Select, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#contract/dwp/members.ts'
import type { Unit } from '#contract/dwp/units.ts'
import { useAddress } from '../../../lib/address.ts'
import { api, client } from '../../../lib/api.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import { field } from '../../../ui/form/field.ts'
import { Form } from '../../../ui/form/form.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { SidePanel } from '../../../ui/record/side-panel.tsx'
import classes from '../dwp.module.css'
import { useSaved } from '../units/board-forms.tsx'

/** The book of members; for the unit's own people and the coordinators. */
export function MembersTab({ unit }: { unit: Unit }) {
  const { t } = useTranslation('dwp')
  if (!unit.can.readMembers) return <p>{t('members.closed')}</p>
  return <Book unit={unit} />
}

type BookAddress = { tab?: 'members'; page?: number; pageSize?: number; q?: string }

function Book({ unit }: { unit: Unit }) {
  const { t } = useTranslation('dwp')
  const [view, setView] = useAddress<BookAddress>()
  const [open, setOpen] = useState<Member | 'new'>()
  const close = () => setOpen(undefined)
  const query = useQuery({
    ...api.dwp.members.list.queryOptions({ input: { id: unit.id, page: view.page ?? 1, q: view.q } }),
    placeholderData: keepPreviousData,
  })
  const columns: Column<Member>[] = [
    { id: 'name', name: t('members.name'), cell: (row) => row.name, width: 220 },
    { id: 'kind', name: t('members.kind'), cell: (row) => row.kindName[currentLanguage()] },
    { id: 'phone', name: t('members.phone'), cell: (row) => row.phone ?? '–' },
    { id: 'joined', name: t('members.joined'), cell: (row) => <DayText value={row.joinedOn} short /> },
    {
      id: 'deed',
      name: t('members.edit'),
      cell: (row) =>
        unit.can.edit && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('members.edit')}: ${row.name}`}
            onClick={() => setOpen(row)}
          >
            {t('members.edit')}
          </Button>
        ),
    },
  ]
  return (
    <div className={classes.section}>
      {unit.can.edit && (
        <div>
          <Button onClick={() => setOpen('new')}>{t('members.add')}</Button>
        </div>
      )}
      <FilterBar filters={[]} address={view} onAddress={setView} searchLabel={t('members.search')} />
      <DataTable
        label={t('members.label')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        address={view}
        onAddress={setView as DataTableProps<Member>['onAddress']}
        empty={<EmptyState title={t('members.empty')}>{t('members.emptyWhy')}</EmptyState>}
        {...(view.q !== undefined && { emptyFiltered: <NothingMatches onClear={() => setView({ q: undefined })} /> })}
      />
      <SidePanel opened={open !== undefined} onClose={close} title={open === 'new' ? t('members.add') : open?.name}>
        {open && <MemberForm unitId={unit.id} member={open === 'new' ? undefined : open} onDone={close} />}
        {open && open !== 'new' && <LeaveForm member={open} onDone={close} />}
      </SidePanel>
    </div>
  )
}

function MemberForm({ unitId, member, onDone }: { unitId: string; member: Member | undefined; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const { data } = useQuery(api.dwp.members.kinds.queryOptions({ staleTime: 300_000 }))
  const form = useForm({
    initialValues: {
      name: member?.name ?? '',
      kind: member?.kind ?? 'istri_pns',
      phone: member?.phone ?? '',
      joinedOn: member?.joinedOn ?? '',
    },
    validate: {
      name: (value) => (value.trim().length > 1 ? null : t('required')),
      joinedOn: (value) => (value ? null : t('required')),
    },
  })
  const labels = {
    name: t('members.name'),
    kind: t('members.kind'),
    phone: t('members.phone'),
    joinedOn: t('members.joined'),
  }
  return (
    <Form
      form={form}
      labels={labels}
      submit={member ? t('members.edit') : t('members.add')}
      onSubmit={async (values) => {
        if (member) await client.dwp.members.change({ id: member.id, version: member.version, ...values })
        else await client.dwp.members.add({ id: unitId, ...values })
        await saved()
      }}
    >
      <TextInput {...field(form, 'name', { label: labels.name })} />
      <Select
        {...field(form, 'kind', { label: labels.kind })}
        data={(data?.kinds ?? []).map((kind) => ({ value: kind.code, label: kind[currentLanguage()] }))}
        allowDeselect={false}
      />
      <TextInput {...field(form, 'joinedOn', { label: labels.joinedOn })} type="date" />
      <TextInput {...field(form, 'phone', { label: labels.phone, optional: true })} inputMode="tel" />
    </Form>
  )
}

function LeaveForm({ member, onDone }: { member: Member; onDone: () => void }) {
  const { t } = useTranslation('dwp')
  const saved = useSaved(onDone)
  const form = useForm({
    initialValues: { lastDay: '', reason: '' },
    validate: { lastDay: (value) => (value ? null : t('required')) },
  })
  const labels = { lastDay: t('members.lastDay'), reason: t('members.reason') }
  return (
    <Form
      form={form}
      labels={labels}
      submit={t('members.leave')}
      onSubmit={async (values) => {
        await client.dwp.members.leave({ id: member.id, version: member.version, ...values })
        await saved()
      }}
    >
      <TextInput {...field(form, 'lastDay', { label: labels.lastDay })} type="date" />
      <TextInput {...field(form, 'reason', { label: labels.reason, optional: true })} />
    </Form>
  )
}
