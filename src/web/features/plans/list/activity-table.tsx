import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActivityRow } from '#contract/plans/activities.ts'
import type { Patch } from '../../../lib/address.ts'
import { activityAddress } from '../../../lib/addresses.ts'
import { api } from '../../../lib/api.ts'
import { InstantText, Money, Num } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Period } from '../activity/period.tsx'
import { StatusBadge } from '../activity/status-badge.tsx'
import { isFiltered, listInput, noFilters, type PlansAddress } from '../view.ts'
import { SearchedFor } from './searched-for.tsx'

function useColumns(): Column<ActivityRow>[] {
  const { t } = useTranslation('plans')
  return useMemo(
    () => [
      { id: 'name', name: t('list.column.name'), cell: (row) => row.name, sortable: true, width: 240 },
      { id: 'agency', name: t('list.column.agency'), cell: (row) => row.agency.shortName, sortable: true },
      { id: 'target', name: t('list.column.target'), cell: (row) => row.targetText, width: 160 },
      { id: 'area', name: t('list.column.area'), cell: (row) => row.areaText, width: 120 },
      {
        id: 'startsOn',
        name: t('list.column.period'),
        cell: (row) => <Period from={row.startsOn} to={row.endsOn} short />,
        sortable: true,
      },
      {
        id: 'expectedPeople',
        name: t('list.column.people'),
        cell: (row) => (
          <>
            <Num value={row.expectedPeople} /> {row.expectedPeople !== null && row.unit}
          </>
        ),
        sortable: true,
        align: 'end',
      },
      {
        id: 'budget',
        name: t('list.column.budget'),
        cell: (row) => <Money value={row.budget} />,
        sortable: true,
        align: 'end',
      },
      { id: 'status', name: t('list.column.status'), cell: (row) => <StatusBadge status={row.status} /> },
      {
        id: 'output',
        name: t('list.column.output'),
        cell: (row) => row.outputKind && t(`output.${row.outputKind}`),
        hidden: true,
      },
      { id: 'code', name: t('list.column.code'), cell: (row) => row.code, hidden: true },
      {
        id: 'updatedAt',
        name: t('list.column.updated'),
        cell: (row) => <InstantText value={row.updatedAt} />,
        sortable: true,
        hidden: true,
      },
    ],
    [t],
  )
}

interface ActivityTableProps {
  year: number
  address: PlansAddress
  onAddress: (patch: Patch<PlansAddress>) => void
  empty: ReactNode
  tools: ReactNode
}

/** The activities as a list: searched, filtered, sorted and paged by the server. */
export function ActivityTable({ year, address, onAddress, empty, tools }: ActivityTableProps) {
  const { t } = useTranslation('plans')
  const columns = useColumns()
  const query = useQuery({
    ...api.plans.activities.list.queryOptions({ input: listInput(year, address) }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <SearchedFor typed={address.q} meant={query.data?.searchedFor} />
      <DataTable
        label={t('list.table')}
        columns={columns}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        rowTo={(row) => activityAddress(row.id)}
        address={address}
        onAddress={(patch) => onAddress(patch as Patch<PlansAddress>)}
        empty={empty}
        tools={tools}
        {...(isFiltered(address) && { emptyFiltered: <NothingMatches onClear={() => onAddress(noFilters())} /> })}
      />
    </>
  )
}
