import { IconFileSpreadsheet } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ListEdition } from '#contract/lists.ts'
import { useAddress } from '../../lib/address.ts'
import { api } from '../../lib/api.ts'
import { formatNumber } from '../../lib/format.ts'
import { currentLanguage } from '../../lib/i18n.ts'
import { EmptyState } from '../../ui/feedback/empty-state.tsx'
import { InstantText } from '../../ui/figures/values.tsx'
import classes from '../../ui/importing/importing.module.css'
import { ImportStateBadge } from '../../ui/importing/state-badge.tsx'
import { isAtWork } from '../../ui/importing/states.ts'
import type { Column } from '../../ui/list/column.ts'
import { DataTable } from '../../ui/list/data-table.tsx'
import { FilterBar } from '../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../ui/list/nothing-matches.tsx'
import { HOME, type ListsAddress } from './view.ts'

/** Lists of before with their state: to go on with, to look at, to undo. */
export function RecentLists() {
  const { t } = useTranslation('lists')
  const [search, change] = useAddress<ListsAddress>()
  const { page = 1, pageSize = 25, state } = search
  const query = useQuery(
    api.lists.list.queryOptions({
      input: { page, pageSize, ...(state && { state }) },
      placeholderData: keepPreviousData,
      refetchInterval: ({ state: now }) => (now.data?.rows.some((row) => isAtWork(row.state)) ? 3_000 : false),
    }),
  )
  const states = (['open', 'committed'] as const).map((value) => ({ value, label: t(`recent.states.${value}`) }))
  return (
    <section aria-labelledby="recent-lists" className={classes.step}>
      <h2 id="recent-lists">{t('recent.title')}</h2>
      {(state !== undefined || (query.data?.total ?? 0) > 0) && (
        <FilterBar
          filters={[{ kind: 'choice', name: 'state', label: t('recent.state'), options: states }]}
          address={search}
          onAddress={change}
        />
      )}
      <DataTable
        label={t('recent.list')}
        columns={useListColumns()}
        query={query}
        rowId={({ id }) => id}
        rowName={({ title, fileName }) => title || fileName}
        rowTo={({ id }) => `${HOME}/${id}`}
        address={search}
        onAddress={change}
        empty={
          <EmptyState icon={IconFileSpreadsheet} title={t('recent.none')}>
            <p>{t('recent.noneWhy')}</p>
          </EmptyState>
        }
        {...(state !== undefined && {
          emptyFiltered: <NothingMatches onClear={() => change({ state: undefined, page: undefined })} />,
        })}
      />
    </section>
  )
}

function useListColumns(): readonly Column<ListEdition>[] {
  const { t } = useTranslation('lists')
  const number = (value: number) => formatNumber(value, currentLanguage())
  return [
    {
      id: 'title',
      name: t('recent.name'),
      width: 260,
      cell: ({ title, period, fileName }) => (
        <>
          {[title, period].filter(Boolean).join(', ') || fileName}
          <span className={classes.under}>{fileName}</span>
        </>
      ),
    },
    {
      id: 'agency',
      name: t('recent.agency'),
      width: 160,
      cell: ({ agency, newAgency }) => agency?.shortName ?? (newAgency || '–'),
    },
    {
      id: 'state',
      name: t('recent.state'),
      width: 220,
      cell: ({ state, supersededBy }) =>
        supersededBy ? t('recent.superseded', { name: supersededBy.fileName }) : <ImportStateBadge state={state} />,
    },
    {
      id: 'rows',
      name: t('recent.rows'),
      align: 'end',
      width: 90,
      cell: ({ counts, rowCount }) => number(counts?.ready ?? rowCount),
    },
    { id: 'when', name: t('recent.when'), width: 170, cell: ({ createdAt }) => <InstantText value={createdAt} /> },
  ]
}
