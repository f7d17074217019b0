import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Letter } from '#contract/letters/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import type { Filter } from '../../../ui/list/filter.ts'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { LetterStateBadge } from '../state-badge.tsx'
import { exportAddress, filterOf, isFiltered, KINDS, type RegisterAddress, WITHOUT_FILTERS } from '../view.ts'
import { LetterPanel } from './letter-panel.tsx'
import { TakePanel } from './take-panel.tsx'

const registerTo = (view: object) => `/surat${stringifySearch({ ...view })}`

function useColumns(): Column<Letter>[] {
  const { t } = useTranslation('letters')
  return [
    { id: 'number', name: t('number'), cell: (row) => row.number, width: 260 },
    { id: 'datedOn', name: t('datedOn'), cell: (row) => <DayText value={row.datedOn} short /> },
    { id: 'kind', name: t('kindLabel'), cell: (row) => t(`kind.${row.kind}`) },
    { id: 'subject', name: t('subject'), cell: (row) => row.subject, width: 300 },
    { id: 'recipient', name: t('recipient'), cell: (row) => row.recipient, width: 200 },
    { id: 'state', name: t('stateLabel'), cell: (row) => <LetterStateBadge letter={row} /> },
    { id: 'agency', name: t('agency'), cell: (row) => row.agency.shortName },
    { id: 'urgency', name: t('urgency'), cell: (row) => row.urgency, hidden: true },
  ]
}

function useFilters(years: readonly number[], agencies: readonly { id: string; shortName: string }[]): Filter[] {
  const { t } = useTranslation('letters')
  return [
    {
      kind: 'choice',
      name: 'year',
      label: t('year'),
      options: years.map((year) => ({ value: String(year), label: String(year) })),
    },
    {
      kind: 'choice',
      name: 'kind',
      label: t('kindLabel'),
      options: KINDS.map((value) => ({ value, label: t(`kind.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: t('stateLabel'),
      options: (['reserved', 'issued', 'voided'] as const).map((value) => ({ value, label: t(`state.${value}`) })),
    },
    ...(agencies.length > 1
      ? [
          {
            kind: 'choice' as const,
            name: 'agency',
            label: t('agency'),
            options: agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
          },
        ]
      : []),
  ]
}

/** Every number that was taken, with what became of it; one of them open beside the list. */
export function RegisterPage() {
  const { t } = useTranslation('letters')
  const [view, setView] = useAddress<RegisterAddress>()
  const [taking, setTaking] = useState(false)
  const query = useQuery({
    ...api.letters.list.queryOptions({
      input: { ...filterOf(view), page: view.page ?? 1, pageSize: Math.min(view.pageSize ?? 25, 200) },
    }),
    placeholderData: keepPreviousData,
  })
  const { total, waiting, years, agencies } = query.data ?? { total: 0, waiting: 0, years: [], agencies: [] }
  const number = (value: number) => formatNumber(value, currentLanguage())
  const take = (
    <Button onClick={() => setTaking(true)} disabled={agencies.length === 0}>
      {t('register.take')}
    </Button>
  )
  return (
    <Page
      title={t('register.title')}
      context={t('register.context')}
      figures={
        query.data
          ? [
              { value: number(total), label: t('register.all'), to: registerTo({ ...view, id: undefined }) },
              {
                value: number(waiting),
                label: t('register.waiting'),
                ...(waiting > 0 && { tone: 'kunyit' as const }),
                to: registerTo({ state: 'reserved' }),
              },
            ]
          : []
      }
      more={
        total > 0 && (
          <Button component="a" href={exportAddress(view)} download variant="default">
            {t('register.export')}
          </Button>
        )
      }
      action={agencies.length > 0 && take}
    >
      <FilterBar
        filters={useFilters(years, agencies)}
        address={view}
        onAddress={setView}
        searchLabel={t('register.search')}
      />
      <DataTable
        label={t('register.label')}
        columns={useColumns()}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.number}
        rowTo={(row) => registerTo({ ...view, id: row.id })}
        address={view}
        onAddress={setView as DataTableProps<Letter>['onAddress']}
        empty={
          <EmptyState title={t('register.empty')} action={agencies.length > 0 ? take : undefined}>
            {t('register.emptyWhy')}
          </EmptyState>
        }
        {...(isFiltered(view) && { emptyFiltered: <NothingMatches onClear={() => setView(WITHOUT_FILTERS)} /> })}
      />
      <LetterPanel id={view.id} onClose={() => setView({ page: view.page, id: undefined })} />
      <TakePanel opened={taking} agencies={agencies} onClose={() => setTaking(false)} />
    </Page>
  )
}
