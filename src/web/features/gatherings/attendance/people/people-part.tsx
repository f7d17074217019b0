import { TextInput } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PersonRow } from '#contract/gatherings/attendance/board.ts'
import type { Gathering } from '#contract/gatherings/shapes.ts'
import { api } from '../../../../lib/api.ts'
import { EmptyState } from '../../../../ui/feedback/empty-state.tsx'
import { Num, Percent } from '../../../../ui/figures/values.tsx'
import type { Column } from '../../../../ui/list/column.ts'
import { DataTable } from '../../../../ui/list/data-table.tsx'
import classes from '../../gatherings.module.css'
import own from '../attendance.module.css'
import { STATUSES } from '../status-badge.tsx'
import { usePage } from '../use-page.ts'

/** How much of the gathering each person attended, the JP of it, and what it comes to. */
export function PeoplePart({ gathering }: { gathering: Gathering }) {
  const { t } = useTranslation('gatherings')
  const { address, onAddress, page, pageSize } = usePage()
  const [q, setQ] = useState('')
  const people = useQuery(
    api.gatherings.attendance.people.queryOptions({
      input: { id: gathering.id, page, pageSize, ...(q && { q }) },
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo<Column<PersonRow>[]>(
    () => [
      {
        id: 'name',
        name: t('attendance.person.name'),
        width: 220,
        cell: (row) => (
          <>
            {row.name}
            <div className={own.small}>{[row.title, row.agency].filter(Boolean).join(' · ')}</div>
          </>
        ),
      },
      {
        id: 'share',
        name: t('attendance.person.share'),
        align: 'end',
        cell: (row) => (
          <>
            {`${row.attended}/${row.sessions} · `}
            <Percent value={row.sharePercent} />
          </>
        ),
      },
      { id: 'hours', name: t('attendance.person.hours'), align: 'end', cell: (row) => <Num value={row.lessonHours} /> },
      {
        id: 'standing',
        name: t('attendance.person.standing'),
        cell: (row) => t(`attendance.person.standings.${row.standing}`),
      },
      ...STATUSES.map((status) => ({
        id: status,
        name: t(`attendance.status.${status}`),
        align: 'end' as const,
        cell: (row: PersonRow) => <Num value={row.counts[status]} />,
      })),
    ],
    [t],
  )
  return (
    <div className={classes.section}>
      <TextInput
        aria-label={t('attendance.person.search')}
        placeholder={t('attendance.person.search')}
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <DataTable
        label={t('attendance.person.list')}
        columns={columns}
        query={people}
        rowId={({ id }) => id}
        rowName={({ name }) => name}
        address={address}
        onAddress={onAddress}
        empty={<EmptyState title={t('attendance.person.empty')}>{t('attendance.person.emptyWhy')}</EmptyState>}
      />
    </div>
  )
}
