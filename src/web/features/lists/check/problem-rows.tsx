import { IconCheck } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListRowShown } from '#contract/lists.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import classes from '../../../ui/importing/importing.module.css'
import { ProblemLines } from '../../../ui/importing/problem-lines.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import type { EditionAddress } from '../view.ts'

/** Rows that are kept out or should be looked at, with the reasons in words; filtered by kind of problem. */
export function ProblemRows({ id, tools }: { id: string; tools?: ReactNode }) {
  const { t } = useTranslation('lists')
  const [search, change] = useAddress<EditionAddress>()
  const { page = 1, pageSize = 25, show, code } = search
  const query = useQuery(
    api.lists.rows.queryOptions({
      input: { id, page, pageSize, show: show ?? 'all', ...(code && { code }) },
      placeholderData: keepPreviousData,
    }),
  )
  const shows = (['rejected', 'warned'] as const).map((value) => ({ value, label: t(`rows.shows.${value}`) }))
  const kinds = (query.data?.kinds ?? []).map((kind) => ({
    value: kind.code,
    label: `${kind.what} (${formatNumber(kind.rows, currentLanguage())})`,
  }))
  const isFiltered = show !== undefined || code !== undefined
  return (
    <section aria-labelledby="problem-rows" className={classes.step}>
      <h2 id="problem-rows">{t('rows.list')}</h2>
      {(isFiltered || (query.data?.total ?? 0) > 0) && (
        <FilterBar
          filters={[
            { kind: 'choice', name: 'code', label: t('rows.kind'), options: kinds },
            { kind: 'choice', name: 'show', label: t('rows.show'), options: shows },
          ]}
          address={search}
          onAddress={change}
        />
      )}
      <DataTable
        label={t('rows.list')}
        columns={useRowColumns()}
        query={query}
        rowId={({ sheet, row }) => `${sheet} ${row}`}
        rowName={({ row, name }) => t('rows.rowName', { row, name })}
        address={search}
        onAddress={change}
        tools={tools}
        empty={
          <EmptyState icon={IconCheck} title={t('rows.none')}>
            <p>{t('rows.noneWhy')}</p>
          </EmptyState>
        }
        {...(isFiltered && {
          emptyFiltered: (
            <NothingMatches onClear={() => change({ show: undefined, code: undefined, page: undefined })} />
          ),
        })}
      />
    </section>
  )
}

function useRowColumns(): readonly Column<ListRowShown>[] {
  const { t } = useTranslation('lists')
  return [
    {
      id: 'row',
      name: t('rows.row'),
      width: 240,
      cell: ({ sheet, row, name }) => (
        <>
          {name || t('rows.noName')}
          <span className={classes.under}>{t('rows.place', { sheet: sheet.trim(), row })}</span>
        </>
      ),
    },
    {
      id: 'what',
      name: t('rows.what'),
      width: 520,
      cell: ({ problems }) => (
        <ul className={classes.reasons}>
          <ProblemLines problems={problems} />
        </ul>
      ),
    },
  ]
}
