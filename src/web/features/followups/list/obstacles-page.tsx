import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Followup } from '#contract/followups/shapes.ts'
import { useAddress } from '../../../lib/address.ts'
import { api } from '../../../lib/api.ts'
import { formatNumber } from '../../../lib/format.ts'
import { currentLanguage } from '../../../lib/i18n.ts'
import { stringifySearch } from '../../../lib/search-string.ts'
import { useSession } from '../../../lib/session.ts'
import { EmptyState } from '../../../ui/feedback/empty-state.tsx'
import { DayText } from '../../../ui/figures/values.tsx'
import type { Column } from '../../../ui/list/column.ts'
import { DataTable } from '../../../ui/list/data-table.tsx'
import { FilterBar } from '../../../ui/list/filter-bar.tsx'
import type { DataTableProps } from '../../../ui/list/list-props.ts'
import { NothingMatches } from '../../../ui/list/nothing-matches.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { FollowupPanel } from '../detail/followup-panel.tsx'
import { FollowupState } from '../followup-state.tsx'
import { OwnerLine } from '../owner-text.tsx'
import { useAgencyOptions } from '../use-agency-options.ts'
import { type FollowupAddress, followupsInput, isFiltered, WITHOUT_FILTERS } from '../view.ts'

function useColumns(): Column<Followup>[] {
  const { t } = useTranslation('followups')
  return [
    { id: 'what', name: t('kind.obstacle'), cell: (row) => row.what, width: 320 },
    { id: 'owner', name: t('owner'), cell: (row) => <OwnerLine followup={row} />, width: 200 },
    {
      id: 'createdAt',
      name: t('openSince'),
      cell: (row) => <DayText value={row.createdAt.slice(0, 10)} short />,
      sortable: true,
    },
    { id: 'source', name: t('source'), cell: (row) => row.source.title || t(`from.${row.source.kind}`), width: 200 },
    { id: 'dueOn', name: t('due'), cell: (row) => <DayText value={row.dueOn} short />, sortable: true },
    { id: 'state', name: t('state'), cell: (row) => <FollowupState followup={row} /> },
  ]
}

/** Obstacles that are still open, the oldest first: they put themselves on the agenda of the next meeting. */
export function ObstaclesPage() {
  const { t } = useTranslation('followups')
  const [view, setView] = useAddress<FollowupAddress>()
  const { can } = useSession()
  const { id, ...shown } = view
  const query = useQuery({
    ...api.followups.list.queryOptions({
      input: { ...followupsInput({ sort: 'createdAt', ...shown }), kind: ['obstacle'] },
    }),
    placeholderData: keepPreviousData,
  })
  const { data } = query
  const number = (value: number) => formatNumber(value, currentLanguage())
  return (
    <Page
      title={t('obstaclesTitle')}
      context={t('obstaclesContext')}
      figures={
        data && !view.state
          ? [
              { value: number(data.total), label: t('obstacles') },
              { value: number(data.waiting), label: t('waitingFor'), to: '/hambatan?waiting=true' },
              {
                value: number(data.overdue),
                label: t('overdue'),
                ...(data.overdue > 0 && { tone: 'bata' as const }),
                to: '/hambatan?due=overdue',
              },
            ]
          : []
      }
      action={
        can.createActivity && (
          <Button component={Link} to="/tindak-lanjut/baru">
            {t('new')}
          </Button>
        )
      }
    >
      <FilterBar
        filters={[
          { kind: 'choice', name: 'agency', label: t('owner'), options: useAgencyOptions() },
          { kind: 'flag', name: 'waiting', label: t('waitingOnly') },
          {
            kind: 'choice',
            name: 'state',
            label: t('state'),
            options: [
              { value: 'done', label: t('stateDone') },
              { value: 'dropped', label: t('stateDropped') },
              { value: 'all', label: t('stateAll') },
            ],
          },
        ]}
        address={view}
        onAddress={setView}
        searchLabel={t('search')}
      />
      <DataTable
        label={t('obstaclesLabel')}
        columns={useColumns()}
        query={query}
        rowId={(row) => row.id}
        rowName={(row) => row.what}
        rowTo={(row) => `/hambatan${stringifySearch({ ...view, id: row.id })}`}
        address={view}
        onAddress={setView as DataTableProps<Followup>['onAddress']}
        empty={<EmptyState title={t('obstaclesEmpty')}>{t('obstaclesEmptyWhy')}</EmptyState>}
        {...(isFiltered(view) && { emptyFiltered: <NothingMatches onClear={() => setView(WITHOUT_FILTERS)} /> })}
      />
      <FollowupPanel id={id} onClose={() => setView({ page: view.page, id: undefined })} />
    </Page>
  )
}
