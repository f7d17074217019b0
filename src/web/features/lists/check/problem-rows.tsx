import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListRowShown } from '#contract/lists.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { FaultyRows } from '../../../ui/importing/faulty-rows.tsx'
import classes from '../../../ui/importing/importing.module.css'
import { ProblemLines } from '../../../ui/importing/problem-lines.tsx'
import type { Column } from '../../../ui/list/column.ts'
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
  return (
    <FaultyRows
      columns={useRowColumns()}
      query={query}
      rowId={({ sheet, row }) => `${sheet} ${row}`}
      shows={shows}
      kinds={query.data?.kinds ?? []}
      address={search}
      onAddress={change}
      tools={tools}
      noneWhy={t('rows.noneWhy')}
    />
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
