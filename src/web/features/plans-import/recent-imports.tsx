import { IconFileSpreadsheet } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanImport } from '#contract/plans-import.ts'
import { type ListAddress, useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { InstantText } from '../../ui/figures/values.tsx'
import { ImportStateBadge } from '../../ui/importing/state-badge.tsx'
import { isAtWork } from '../../ui/importing/states.ts'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import { HOME } from './view.ts'

/** Imports of before with their state: to go on with, to look at, to undo. */
export function RecentImports() {
  const { t } = useTranslation('plans-import')
  const [search, change] = useAddress<ListAddress>()
  const query = useQuery(
    api.planImports.list.queryOptions({
      input: { page: search.page ?? 1, pageSize: search.pageSize ?? 25 },
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) => (state.data?.rows.some((row) => isAtWork(row.state)) ? 3_000 : false),
    }),
  )
  const columns: readonly Column<PlanImport>[] = [
    { id: 'file', name: t('recent.name'), cell: (row) => row.fileName, width: 220 },
    {
      id: 'state',
      name: t('recent.state'),
      width: 220,
      cell: ({ state }) => <ImportStateBadge state={state} />,
    },
    { id: 'rows', name: t('recent.rows'), width: 260, cell: ({ counts }) => (counts ? t('counts', counts) : '–') },
    { id: 'when', name: t('recent.when'), width: 180, cell: ({ createdAt }) => <InstantText value={createdAt} /> },
  ]
  return (
    <section aria-labelledby="recent-imports">
      <h2 id="recent-imports">{t('recent.title')}</h2>
      <DataTable
        label={t('recent.list')}
        columns={columns}
        query={query}
        rowId={({ id }) => id}
        rowName={({ fileName }) => fileName}
        rowTo={({ id }) => `${HOME}/${id}`}
        address={search}
        onAddress={change}
        empty={
          <EmptyState icon={IconFileSpreadsheet} title={t('recent.none')}>
            <p>{t('recent.noneWhy')}</p>
          </EmptyState>
        }
      />
    </section>
  )
}
